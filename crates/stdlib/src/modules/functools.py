# `functools`.

__all__ = [
    "update_wrapper",
    "wraps",
    "WRAPPER_ASSIGNMENTS",
    "WRAPPER_UPDATES",
    "total_ordering",
    "cache",
    "cmp_to_key",
    "lru_cache",
    "reduce",
    "partial",
    "partialmethod",
    "singledispatch",
    "singledispatchmethod",
    "cached_property",
]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        value = getattr(wrapped, name, _MISSING)
        if value is not _MISSING and getattr(wrapper, name, _MISSING) != value:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# Each of the four comparisons from each of the others: the root is asked, and equality where it matters.


def _order_from(root, negated, equal):
    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if negated:
            result = not result
        if equal == "or":
            return result or self == other
        if equal == "and":
            return result and self != other
        return result

    return compare


_ORDERS = {
    "__lt__": (("__gt__", True, "and"), ("__le__", False, "or"), ("__ge__", True, "")),
    "__le__": (("__ge__", True, "or"), ("__lt__", False, "and"), ("__gt__", True, "")),
    "__gt__": (("__lt__", True, "and"), ("__ge__", False, "or"), ("__le__", True, "")),
    "__ge__": (("__le__", True, "or"), ("__gt__", False, "and"), ("__lt__", True, "")),
}


def total_ordering(cls):
    roots = [name for name in _ORDERS if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name, negated, equal in _ORDERS[root]:
        if name not in roots:
            method = _order_from(root, negated, equal)
            method.__name__ = name
            setattr(cls, name, method)
    return cls


class _CompareKey:
    __slots__ = ("obj", "_compare")

    def __init__(self, obj, compare):
        self.obj = obj
        self._compare = compare

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0

    __hash__ = None


_name_class(_CompareKey, "KeyWrapper")


class _KeyMaker:
    __slots__ = ("_compare",)

    def __init__(self, compare):
        self._compare = compare

    def __call__(self, obj):
        return _CompareKey(obj, self._compare)


def cmp_to_key(mycmp):
    return _KeyMaker(mycmp)


def reduce(*args):
    if not 2 <= len(args) <= 3:
        bound = "least 2" if len(args) < 2 else "most 3"
        raise TypeError("reduce expected at %s arguments, got %d" % (bound, len(args)))
    function, sequence, *rest = args
    initial = rest[0] if rest else _MISSING
    try:
        iterator = iter(sequence)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial is _MISSING:
        initial = next(iterator, _MISSING)
        if initial is _MISSING:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in iterator:
        initial = function(initial, item)
    return initial


class partial:
    def __new__(cls, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial) and not func.__dict__.keys() - _PARTIAL_NAMES:
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if keywords:
            keywords = {**self.keywords, **keywords}
        else:
            keywords = self.keywords
        return self.func(*self.args, *args, **keywords)

    def __repr__(self):
        if _is_shown(self):
            return "..."
        parts = [repr(self.func)]
        parts.extend([repr(it) for it in self.args])
        parts.extend([str(key) + "=" + repr(value) for key, value in self.keywords.items()])
        cls = type(self)
        name = "functools.partial" if cls is partial else cls.__qualname__
        return name + "(" + ", ".join(parts) + ")"

    def __reduce__(self):
        return (type(self), (self.func,), (self.func, self.args, self.keywords, None))

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        self.func, self.args, self.keywords, namespace = state
        if namespace:
            self.__dict__.update(namespace)

    __class_getitem__ = classmethod(_GenericAlias)


_PARTIAL_NAMES = {"func", "args", "keywords"}


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("%r is not callable or a descriptor" % (func,))
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)] + [repr(it) for it in self.args]
        parts.extend([key + "=" + repr(value) for key, value in self.keywords.items()])
        return "functools.partialmethod(" + ", ".join(parts) + ")"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(_GenericAlias)


class _CacheInfo(tuple):
    __slots__ = ()
    _fields = ("hits", "misses", "maxsize", "currsize")
    __match_args__ = _fields

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % tuple(self)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _replace(self, **kwds):
        return _CacheInfo(**{**self._asdict(), **kwds})


_name_class(_CacheInfo, "CacheInfo")
_KEYWORD_MARK = (object(),)


def _cache_key(args, kwds, typed):
    if not kwds and not typed:
        if len(args) == 1 and type(args[0]) in (int, str):
            return args[0]
        return args
    key = args
    if kwds:
        key += _KEYWORD_MARK
        for item in kwds.items():
            key += item
    if typed:
        key += tuple([type(it) for it in args])
        key += tuple([type(it) for it in kwds.values()])
    return key


class _lru_cache_wrapper:
    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._results = {}
        self._hits = self._misses = 0
        update_wrapper(self, function)
        self.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}

    def __call__(self, /, *args, **kwds):
        maxsize = self._maxsize
        if maxsize == 0:
            self._misses += 1
            return self._function(*args, **kwds)
        if kwds or self._typed or len(args) != 1:
            key = _cache_key(args, kwds, self._typed)
        else:
            key = args[0]
            if type(key) is not int and type(key) is not str:
                key = args
        results = self._results
        value = results.get(key, _MISSING)
        if value is not _MISSING:
            self._hits += 1
            if maxsize is not None:
                del results[key]
                results[key] = value
            return value
        self._misses += 1
        value = self._function(*args, **kwds)
        if maxsize is not None and key not in results:
            while len(results) >= maxsize:
                del results[next(iter(results))]
        results[key] = value
        return value

    def __get__(self, obj, objtype=None):
        return self if obj is None else _bound_method(self, obj)

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self):
        self._results.clear()
        self._hits = self._misses = 0

    def __repr__(self):
        return "<functools._lru_cache_wrapper object at 0x%012x>" % id(self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _lru_cache_wrapper(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        return _lru_cache_wrapper(user_function, maxsize, typed)

    return decorating_function


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            message = "Cannot assign the same cached_property to two different names (%r and %r)."
            raise TypeError(message % (self.attrname, name))

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            namespace = instance.__dict__
        except AttributeError:
            message = "No '__dict__' attribute on %r instance to cache %r property."
            raise TypeError(message % (type(instance).__name__, name)) from None
        value = namespace.get(name, _MISSING)
        if value is _MISSING:
            value = namespace[name] = self.func(instance)
        return value

    __class_getitem__ = classmethod(_GenericAlias)


def _abstract_rank(cls, registered):
    # The abstract base classes among the registered ones that a class follows without deriving from them.
    return [it for it in registered if it not in cls.__mro__ and isinstance(it, type) and issubclass(cls, it)]


def _dispatch(cls, registry):
    mro = list(cls.__mro__)
    virtual = _abstract_rank(cls, registry)
    for base in mro:
        if base in registry and base is not object:
            nearer = [it for it in virtual if issubclass(it, base) and it is not base]
            if not nearer:
                return registry[base]
            break
    best = None
    for candidate in virtual:
        if best is None or issubclass(candidate, best):
            best = candidate
        elif not issubclass(best, candidate) and best not in candidate.__mro__:
            raise RuntimeError("Ambiguous dispatch: %s or %s" % (best, candidate))
    return registry[object if best is None else best]


def _is_union(cls):
    return type(cls).__name__ in ("UnionType", "_UnionGenericAlias") and hasattr(cls, "__args__")


def singledispatch(func):
    registry = {object: func}
    found = {}

    def dispatch(cls):
        function = found.get(cls)
        if function is None:
            function = found[cls] = registry[cls] if cls in registry else _dispatch(cls, registry)
        return function

    def register(cls, func=None):
        if isinstance(cls, type) or _is_union(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                message = "Invalid first argument to `register()`. %r is not a class or union type."
                raise TypeError(message % (cls,))
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                message = (
                    "Invalid first argument to `register()`: %r. Use either `@register(some_class)` or plain "
                    "`@register` on an annotated function."
                )
                raise TypeError(message % (cls,))
            func = cls
            argument, cls = next(iter(annotations.items()))
            if isinstance(cls, str):
                cls = eval(cls, func.__globals__)
            if not isinstance(cls, type) and not _is_union(cls):
                message = "Invalid annotation for %r. %r is not a class."
                raise TypeError(message % (argument, cls))
        if isinstance(cls, type):
            registry[cls] = func
        else:
            for arg in cls.__args__:
                registry[arg] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(name + " requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("%r is not callable or a descriptor" % (func,))
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
