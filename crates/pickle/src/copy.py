# `copy`: shallow and deep copies, by the protocol that pickling uses too. Tasklets and channels are copied by way of
# an image.

import pickle

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error


def _function():
    pass


_ATOMIC = {
    type(None),
    int,
    float,
    bool,
    str,
    bytes,
    type,
    range,
    slice,
    property,
    type(...),
    type(NotImplemented),
    type(_function),
    type(len),
    type(list.append),
    type(_function.__code__),
}
_ITERATORS = {type(iter(it)) for it in ([], (), "", "\xe9", b"", bytearray(), range(0), range(2**70), {}, set())} | {
    type(iter({}.values())),
    type(iter({}.items())),
    type(reversed([])),
    type(reversed(())),
    type(reversed({})),
    enumerate,
    zip,
}


def _hook(cls, name):
    # A method of a script's class, or of one of the library's that is written in the language.
    method = _type_lookup(cls, name, None)
    return method if type(method) is type(_function) else None


def copy(x):
    cls = type(x)
    if cls in _ATOMIC or cls is tuple or cls is frozenset or isinstance(x, type):
        return x
    if cls is list or cls is dict or cls is set:
        return x.copy()
    if cls is bytearray:
        return bytearray(x)
    hook = _type_lookup(cls, "__copy__", None)
    if hook is not None:
        return hook(x)
    if cls in _ITERATORS:
        return _iter_copy(x)
    reduced = _reduce(x, cls)
    if reduced is None:
        result = _pickle_blank(x)
        result.__setstate__(x.__reduce__()[2])
        for name, value in getattr(x, "__dict__", {}).items():
            setattr(result, name, value)
        return result
    if isinstance(reduced, str):
        return x
    return _reconstruct(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    number = id(x)
    known = memo.get(number, _nil)
    if known is not _nil:
        return known
    cls = type(x)
    if cls in _ATOMIC or isinstance(x, type):
        return x
    if cls is list:
        result = memo[number] = []
        for item in x:
            result.append(deepcopy(item, memo))
    elif cls is tuple:
        result = _deepcopy_tuple(x, memo)
    elif cls is dict:
        result = memo[number] = {}
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
    else:
        result = _deepcopy_other(x, cls, memo)
    if result is not x:
        memo[number] = result
        memo.setdefault(id(memo), []).append(x)
    return result


def _deepcopy_tuple(x, memo):
    result = [deepcopy(item, memo) for item in x]
    if id(x) in memo:
        return memo[id(x)]
    for old, new in zip(x, result):
        if old is not new:
            return tuple(result)
    return x


def _deepcopy_other(x, cls, memo):
    hook = getattr(x, "__deepcopy__", None)
    if hook is not None:
        return hook(memo)
    if cls is bytearray:
        return bytearray(x)
    if cls is set:
        return {deepcopy(item, memo) for item in x}
    if cls is frozenset:
        return frozenset([deepcopy(item, memo) for item in x])
    if cls.__name__ == "method" and hasattr(x, "__func__"):
        return _bound_method(x.__func__, deepcopy(x.__self__, memo))
    if cls in _ITERATORS:
        return pickle.loads(pickle.dumps(x))
    reduced = _reduce(x, cls)
    if reduced is None:
        return pickle.loads(pickle.dumps(x))
    if isinstance(reduced, str):
        return x
    return _reconstruct(x, memo, *reduced)


def _reduce(x, cls):
    # What `__reduce_ex__(4)` gives; None for tasklets and channels.
    hook = _hook(cls, "__reduce_ex__")
    if hook is not None:
        return hook(x, 4)
    hook = _hook(cls, "__reduce__")
    if hook is not None:
        return hook(x)
    plain = _payload(x)
    kind = type(plain)
    if kind is cls and kind.__module__ in ("stackless", "_stackless"):
        return None
    if not isinstance(x, BaseException) and hasattr(cls, "__setstate__") and _hook(cls, "__setstate__") is None:
        return None
    if cls.__name__ in ("generator", "module", "frame", "traceback") and cls.__module__ == "builtins":
        raise TypeError("cannot pickle '%s' object" % cls.__name__)
    if isinstance(x, BaseException):
        return (cls, x.args, getattr(x, "__dict__", None) or None)
    state = _state(x, cls)
    if kind is set or kind is frozenset:
        return (cls, (list(plain),), state)
    args = ()
    hook = _hook(cls, "__getnewargs_ex__")
    if hook is not None:
        args, kwargs = hook(x)
        return (_new_with_keywords, (cls, args, kwargs), state)
    hook = _hook(cls, "__getnewargs__")
    if hook is not None:
        args = hook(x)
    elif kind in (int, float, str, bytes, tuple, bytearray):
        args = (plain,)
    items = iter(list(plain)) if kind is list else None
    pairs = iter(list(plain.items())) if kind is dict else None
    return (_new, (cls, *args), state, items, pairs)


def _new(cls, *args):
    return cls.__new__(cls, *args)


def _new_with_keywords(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _state(x, cls):
    hook = _hook(cls, "__getstate__")
    if hook is not None:
        return hook(x)
    state = getattr(x, "__dict__", None) or None
    slots = {}
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                slots[name] = getattr(x, name)
    return (state, slots) if slots else state


def _reconstruct(x, memo, function, args, state=None, items=None, pairs=None, setter=None):
    deep = memo is not None
    if deep and args:
        args = tuple([deepcopy(arg, memo) for arg in args])
    result = function(*args)
    if deep:
        memo[id(x)] = result
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if setter is not None:
            setter(result, state)
        elif hasattr(result, "__setstate__"):
            result.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                result.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(result, name, value)
    if items is not None:
        for item in items:
            result.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            result[key] = value
    return result
