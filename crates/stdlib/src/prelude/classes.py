# The class statement, and raising classes whose instances script code makes.


def __build_class__(body, name, /, *bases, metaclass=None, **kwargs):
    resolved = _resolve_bases(bases)
    if metaclass is None:
        metaclass = type(resolved[0]) if resolved else type
    if isinstance(metaclass, type):
        metaclass = _winner(metaclass, resolved)
    prepare = getattr(metaclass, "__prepare__", None)
    namespace = {} if prepare is None else prepare(name, resolved, **kwargs)
    cell = body(namespace)
    if resolved is not bases and "__orig_bases__" not in namespace:
        namespace["__orig_bases__"] = bases
    cls = metaclass(name, resolved, namespace, **kwargs)
    if cell is not None:
        _set_cell(cell, cls)
    return cls


def _resolve_bases(bases):
    if not any(hasattr(base, "__mro_entries__") and not isinstance(base, type) for base in bases):
        return bases
    resolved = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            resolved.append(base)
        else:
            resolved.extend(base.__mro_entries__(bases))
    return tuple(resolved)


def _winner(metaclass, bases):
    winner = metaclass
    for base in bases:
        candidate = type(base)
        if issubclass(winner, candidate):
            continue
        if issubclass(candidate, winner):
            winner = candidate
            continue
        raise TypeError(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
            "of the metaclasses of all its bases"
        )
    return winner


def _type_new(metaclass, args, kwargs):
    if len(args) != 3:
        if metaclass is type:
            raise TypeError("type() takes 1 or 3 arguments")
        raise TypeError("type.__new__() takes exactly 3 arguments (%d given)" % len(args))
    name, bases, namespace = args
    for position, value, kind in ((1, name, str), (2, bases, tuple), (3, namespace, dict)):
        if not isinstance(value, kind):
            message = "type.__new__() argument %d must be %s, not %s"
            raise TypeError(message % (position, kind.__name__, _type_name(value)))
    winner = _winner(metaclass, bases)
    if winner is not metaclass:
        if winner.__new__ is not type.__new__:
            return winner.__new__(winner, name, bases, namespace, **kwargs)
        metaclass = winner
    namespace = dict(namespace)
    if "__module__" not in namespace:
        module = _caller_globals().get("__name__")
        if module is not None:
            namespace["__module__"] = module
    if "__slots__" in namespace:
        _check_slots(namespace, bases)
    cls = _new_class(metaclass, name, bases, namespace)
    for key, value in list(namespace.items()):
        hook = _type_lookup(type(value), "__set_name__", None)
        if hook is not None:
            try:
                hook(value, cls, key)
            except Exception as error:
                message = "Error calling __set_name__ on '%s' instance '%s' in '%s'"
                raise RuntimeError(message % (_type_name(value), key, name)) from error
    super(cls, cls).__init_subclass__(**kwargs)
    return cls


def _check_slots(namespace, bases):
    slots = namespace["__slots__"]
    if isinstance(slots, str):
        slots = (slots,)
    elif not isinstance(slots, (tuple, list, dict)):
        slots = namespace["__slots__"] = tuple(slots)
    for slot in slots:
        if not isinstance(slot, str):
            raise TypeError("__slots__ items must be strings, not '" + _type_name(slot) + "'")
        if not slot.isidentifier():
            raise TypeError("__slots__ must be identifiers")
        if slot in namespace and slot not in ("__qualname__", "__classcell__"):
            raise ValueError("'" + slot + "' in __slots__ conflicts with class variable")


def _abstract_error(cls):
    names = sorted(cls.__abstractmethods__)
    plural = "" if len(names) == 1 else "s"
    message = "Can't instantiate abstract class %s with abstract method%s %s"
    raise TypeError(message % (cls.__name__, plural, ", ".join(names)))


def _check_class(hook, cls, subject, rest, check=isinstance):
    if hook(cls, subject):
        return True
    return check(subject, rest) if rest else False


def _check_nested(subject, classes, check):
    work = [classes]
    while work:
        it = work.pop()
        if isinstance(it, tuple):
            work.extend(it[::-1])
        elif check(subject, it):
            return True
    return False


def _raise(cls):
    raise _make_exception(cls)


def _raise_from(cls, cause):
    exception = _make_exception(cls)
    if isinstance(cause, type) and issubclass(cause, BaseException):
        cause = _make_exception(cause)
    if cause is not None and not isinstance(cause, BaseException):
        raise TypeError("exception causes must derive from BaseException")
    _set_cause(exception, cause)
    raise exception


def _make_exception(cls):
    if not isinstance(cls, type):
        if isinstance(cls, BaseException):
            return cls
    elif issubclass(cls, BaseException):
        exception = cls()
        if isinstance(exception, BaseException):
            return exception
        message = "calling %s should have returned an instance of BaseException, not %s"
        raise TypeError(message % (cls, type(exception)))
    raise TypeError("exceptions must derive from BaseException")
