# What `object` says about how its instances are pickled and copied, and what it refers to.


def _copyreg_newobj(cls, *args):
    return cls.__new__(cls, *args)


def _copyreg_newobj_ex(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _copyreg_reconstructor(cls, base, state):
    if base is object:
        obj = object.__new__(cls)
    else:
        obj = base.__new__(cls, state)
        if base.__init__ != object.__init__:
            base.__init__(obj, state)
    return obj


def _slotnames(cls):
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        if isinstance(slots, str):
            slots = (slots,)
        for name in slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = base.__name__.lstrip("_")
                name = "_" + stripped + name if stripped else name
            names.append(name)
    return names


def _default_state(obj):
    # What object.__getstate__ gives: the attributes, with those in slots apart.
    state = getattr(obj, "__dict__", None)
    slots = {}
    for name in _slotnames(type(obj)):
        value = getattr(obj, name, _ABSENT)
        if value is not _ABSENT:
            slots[name] = value
    if slots and state:
        state = {name: value for name, value in state.items() if name not in slots}
    return (state or None, slots) if slots else state or None


def _default_reduce(obj):
    cls = type(obj)
    args = None
    kwargs = None
    if hasattr(cls, "__getnewargs_ex__"):
        value = obj.__getnewargs_ex__()
        if not isinstance(value, tuple):
            raise TypeError("__getnewargs_ex__ should return a tuple, not '%s'" % _type_name(value))
        if len(value) != 2:
            raise ValueError("__getnewargs_ex__ should return a tuple of length 2, not %d" % len(value))
        args, kwargs = value
        if not isinstance(args, tuple):
            message = "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'"
            raise TypeError(message % _type_name(args))
        if not isinstance(kwargs, dict):
            message = "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'"
            raise TypeError(message % _type_name(kwargs))
    elif hasattr(cls, "__getnewargs__"):
        args = obj.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError("__getnewargs__ should return a tuple, not '%s'" % _type_name(args))
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    if args is None:
        args = ()
        plain = _payload(obj)
        if plain is not obj and isinstance(plain, (int, float, str, bytes, tuple, frozenset)):
            args = (plain,)
        elif isinstance(obj, (set, frozenset, bytearray)):
            return (cls, (list(obj) if isinstance(obj, (set, frozenset)) else bytes(obj),), obj.__getstate__())
    if type(obj).__getstate__ is object.__getstate__:
        state = _default_state(obj)
    else:
        state = obj.__getstate__()
    if kwargs:
        return (_copyreg_newobj_ex, (cls, args, kwargs), state, items, pairs)
    return (_copyreg_newobj, (cls, *args), state, items, pairs)


def _object_reduce_ex(self, protocol, /):
    if type(self).__reduce__ is not object.__reduce__:
        return self.__reduce__()
    return _default_reduce(self)


def _object_reduce(self, /):
    return _default_reduce(self)


def _object_getstate(self, /):
    return _default_state(self)


def _exception_reduce(self, /):
    if self.__dict__:
        return (type(self), self.args, self.__dict__)
    return (type(self), self.args)


def _exception_setstate(self, state, /):
    if state is not None:
        if not isinstance(state, dict):
            raise TypeError("state is not a dictionary")
        for name in state:
            setattr(self, name, state[name])


for _cls, _name, _function in (
    (object, "__reduce_ex__", _object_reduce_ex),
    (object, "__reduce__", _object_reduce),
    (object, "__getstate__", _object_getstate),
    (BaseException, "__reduce__", _exception_reduce),
    (BaseException, "__setstate__", _exception_setstate),
):
    _add_method(_cls, _name, _function)
