# `weakref`: references that here keep their objects alive. There is no moment at which an object goes away, so
# a reference never dies and its callback is never called.

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]

_WITHOUT = (int, float, str, bytes, tuple, list, dict, bool, type(None))


class ref:
    __slots__ = ("_object", "__callback__", "__dict__")

    def __init__(self, object, callback=None, /):
        if type(object) in _WITHOUT:
            raise TypeError("cannot create weak reference to '" + _type_name(object) + "' object")
        self._object = object
        self.__callback__ = callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        return self._object == other._object

    def __hash__(self):
        return hash(self._object)

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


ReferenceType = KeyedRef = ref


class WeakMethod(ref):
    pass


class _Proxy:
    def __init__(self, object):
        _Proxy_set(self, "_object", object)

    def __getattr__(self, name):
        return getattr(_Proxy_get(self, "_object"), name)

    def __setattr__(self, name, value):
        setattr(_Proxy_get(self, "_object"), name, value)

    def __delattr__(self, name):
        delattr(_Proxy_get(self, "_object"), name)

    def __str__(self):
        return str(_Proxy_get(self, "_object"))

    def __call__(self, *args, **kwargs):
        return _Proxy_get(self, "_object")(*args, **kwargs)

    def __len__(self):
        return len(_Proxy_get(self, "_object"))

    def __iter__(self):
        return iter(_Proxy_get(self, "_object"))

    def __contains__(self, item):
        return item in _Proxy_get(self, "_object")

    def __getitem__(self, key):
        return _Proxy_get(self, "_object")[key]

    def __setitem__(self, key, value):
        _Proxy_get(self, "_object")[key] = value

    def __bool__(self):
        return bool(_Proxy_get(self, "_object"))

    def __eq__(self, other):
        return _Proxy_get(self, "_object") == other

    __hash__ = None


_Proxy_get = object.__getattribute__
_Proxy_set = object.__setattr__
ProxyType = CallableProxyType = _Proxy
ProxyTypes = (_Proxy,)


def proxy(object, callback=None, /):
    return _Proxy(object)


def getweakrefcount(object, /):
    return 0


def getweakrefs(object, /):
    return []


class WeakValueDictionary(dict):
    def valuerefs(self):
        return [ref(value) for value in self.values()]

    def itervaluerefs(self):
        return iter(self.valuerefs())

    def __repr__(self):
        return object.__repr__(self)


class WeakKeyDictionary(dict):
    def keyrefs(self):
        return [ref(key) for key in self]

    def __repr__(self):
        return object.__repr__(self)


class WeakSet(set):
    pass


class finalize:
    _alive = []

    def __init__(self, obj, func, /, *args, **kwargs):
        self._parts = (obj, func, args, kwargs)
        self.atexit = True
        finalize._alive.append(self)

    def __call__(self, _=None):
        parts = self.detach()
        if parts is not None:
            obj, func, args, kwargs = parts
            return func(*args, **kwargs)

    def detach(self):
        parts, self._parts = self._parts, None
        if parts is not None:
            finalize._alive.remove(self)
        return parts

    def peek(self):
        return self._parts

    @property
    def alive(self):
        return self._parts is not None
