# `copy`: shallow and deep copies, by the protocol that pickling uses too. Tasklets and channels are copied by way of
# an image.

import pickle
import stackless

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
    type(list.__len__),
    type(dict.__dict__["fromkeys"]),
    type(int.real),
    type(_function.__code__),
}
_ITERATORS = {type(iter(it)) for it in ([], (), "", "\xe9", b"", bytearray(), range(0), range(2**70))} | {
    type(reversed([])),
    type(reversed(())),
    enumerate,
    zip,
}
# Copies of these iterate over a list of what is left.
_TABLE_ITERATORS = {
    type(make(view))
    for make in (iter, reversed)
    for view in ({}.keys(), {}.values(), {}.items())
} | {type(iter(set()))}
# What programs consist of: copies share what these hold.
_SHARED_PARTS = {
    type(_function.__get__(1)),
    type([].__len__),
    type((lambda content: lambda: content)(1).__closure__[0]),
    type({}.keys()),
    type({}.values()),
    type({}.items()),
    type(_ for _ in ()),
    _Coroutine,
    _AsyncGenerator,
    type(pickle),
}
_REFUSED = ("frame", "mappingproxy", "staticmethod", "classmethod")


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
    if cls in _TABLE_ITERATORS:
        return iter(list(_iter_copy(x)))
    if cls in _SHARED_PARTS or _is_own_iterator(cls) or _is_traceback(cls):
        return x if _is_imported(x) else _pickle_twin(x)
    reduced = _reduce(x, cls)
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
    if cls in _TABLE_ITERATORS:
        return iter(deepcopy(list(_iter_copy(x)), memo))
    if _is_fork(x, cls):
        return x if _is_imported(x) else _fork(x, memo)
    reduced = _reduce(x, cls)
    if isinstance(reduced, str):
        return x
    return _reconstruct(x, memo, *reduced)


def _is_imported(x):
    return type(x) is type(pickle) and _modules().get(x.__name__) is x


def _is_own_iterator(cls):
    # An iterator of the library that is written in the language.
    return cls.__module__ in ("builtins", "itertools", "collections") and _hook(cls, "__next__") is not None


def _is_traceback(cls):
    return cls.__name__ == "traceback" and cls.__module__ == "builtins"


def _reduce(x, cls):
    reduce = _copyreg_tables[0].get(cls)
    if reduce is not None:
        return reduce(x)
    if cls.__name__ in _REFUSED and cls.__module__ in ("builtins", "stackless"):
        raise TypeError("cannot pickle '%s' object" % cls.__name__)
    if cls is memoryview:
        raise TypeError("cannot pickle memoryview objects")
    return x.__reduce_ex__(4)


# A deep copy of running state is a fork: an image of all that it reaches, where what has been copied before goes by its
# place in the memo, and what the image brings goes into the memo.


class _Forking(pickle.Pickler):
    def __init__(self, memo):
        self.memo = memo
        self.met = []
        self.numbers = set()

    def persistent_id(self, obj, /):
        number = id(obj)
        if type(obj) in _ATOMIC or obj is self.met or number in self.numbers:
            return None
        if number not in self.memo and hasattr(type(obj), "__deepcopy__"):
            deepcopy(obj, self.memo)
        if number in self.memo:
            return number
        self.numbers.add(number)
        self.met.append(obj)
        return None


class _Forked(pickle.Unpickler):
    def __init__(self, memo):
        self.memo = memo

    def persistent_load(self, number, /):
        return self.memo[number]


def _fork(x, memo):
    if x is stackless.getcurrent():
        raise RuntimeError("You cannot __reduce__ the tasklet which is current.")
    forking = _Forking(memo)
    image = pickle._dump((x, forking.met), forking, 4, False)
    result, copies = pickle._load(image, _Forked(memo))
    for old, new in zip(forking.met, copies):
        memo[id(old)] = new
    memo.setdefault(id(memo), []).extend(forking.met)
    return result


def _is_fork(x, cls):
    if cls in _ITERATORS or cls in _SHARED_PARTS or _is_own_iterator(cls) or _is_traceback(cls):
        return True
    return isinstance(x, (stackless.tasklet, stackless.channel)) and not _pickle_has_hooks(x)


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
