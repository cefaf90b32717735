# The class statement, and raising classes whose instances script code makes.


def __build_class__(body, name, *bases, metaclass=None, **kwargs):
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


def _type_new(metaclass, name, bases, namespace, kwargs):
    cls = _new_class(metaclass, name, bases, namespace)
    for key, value in list(namespace.items()):
        hook = _type_lookup(type(value), "__set_name__", None)
        if hook is not None:
            try:
                hook(value, cls, key)
            except Exception as error:
                message = "Error calling __set_name__ on '%s' instance '%s' in '%s'"
                raise RuntimeError(message % (type(value).__name__, key, name)) from error
    super(cls, cls).__init_subclass__(**kwargs)
    return cls


def _check_class(hook, cls, subject, rest):
    if hook(cls, subject):
        return True
    if not rest:
        return False
    if isinstance(subject, type):
        return issubclass(subject, rest)
    return isinstance(subject, rest)


def _class_union(left, right):
    raise TypeError("unions of types are not supported yet")


def _raise(cls):
    _make_exception(cls)
    raise cls()


def _raise_from(cls, cause):
    exception = cls() if isinstance(cls, type) else cls
    if isinstance(cause, type):
        cause = cause()
    _set_cause(exception, cause)
    raise exception


def _make_exception(cls):
    if not issubclass(cls, BaseException):
        raise TypeError("exceptions must derive from BaseException")
