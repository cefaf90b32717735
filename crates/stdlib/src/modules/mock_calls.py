# `_mock_calls`: what the calls of mocks are remembered as, and the objects that stand for none or for any.

import pprint as _pprint

# What is the same object in every program.
_SINGLETONS = ("DEFAULT", "DELETED", "ANY", "sentinel", "call")
_sentinels = {}


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel.%s" % self.name

    def __reduce__(self):
        return _sentinel_named, (self.name,)


class _Sentinel:
    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return _sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()


def _sentinel_named(name):
    return getattr(sentinel, name)


DEFAULT = sentinel.DEFAULT
# What stands for a child of a mock that was deleted.
DELETED = sentinel.DELETED


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def _format_call_signature(name, args, kwargs):
    pieces = [repr(arg) for arg in args] + ["%s=%r" % item for item in kwargs.items()]
    return "%s(%s)" % (name, ", ".join(pieces))


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any([self[at : at + size] == value for at in range(len(self) - size + 1)])

    def __repr__(self):
        return _pprint.pformat(list(self))


def _parts_of_call(value, name):
    # The name, `name` if there is none, and the arguments by place and by name, of which some may be left out.
    args, kwargs = (), {}
    if len(value) == 3:
        name, args, kwargs = value
    elif len(value) == 2:
        first, second = value
        if isinstance(first, str):
            name = first
            if isinstance(second, tuple):
                args = second
            else:
                kwargs = second
        else:
            args, kwargs = first, second
    elif len(value) == 1:
        (value,) = value
        if isinstance(value, str):
            name = value
        elif isinstance(value, tuple):
            args = value
        else:
            kwargs = value
    return name, args, kwargs


class _Call(tuple):
    # A name, arguments by place and arguments by name; or without the name.
    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        name, args, kwargs = _parts_of_call(value, name)
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            size = len(other)
        except TypeError:
            return NotImplemented
        own = ("",) + tuple(self) if len(self) == 2 else tuple(self)
        if getattr(self, "_mock_parent", None) and getattr(other, "_mock_parent", None):
            if self._mock_parent != other._mock_parent:
                return False
        if size > 3:
            return False
        name, args, kwargs = _parts_of_call(other, "")
        if own[0] and name != own[0]:
            return False
        # The other's come first, for they may hold ANY.
        return (args, kwargs) == (own[1], own[2])

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattribute__(self, name):
        # The methods of tuples are names of calls like any other.
        if name in ("count", "index"):
            return tuple.__getattribute__(self, "_child")(name)
        return tuple.__getattribute__(self, name)

    def __getattr__(self, name):
        if name in ("_mock_name", "_mock_parent", "_mock_from_kall"):
            raise AttributeError(name)
        return self._child(name)

    def _child(self, name):
        if self._mock_name is None:
            return _Call(name=name, from_kall=False)
        return _Call(name="%s.%s" % (self._mock_name, name), parent=self, from_kall=False)

    def __reduce__(self):
        return _Call, (tuple(self), self._mock_name, self._mock_parent, len(self) == 2, self._mock_from_kall)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return "call" + name if name.startswith("()") else name
        name = "" if len(self) == 2 else self[0]
        if not name:
            name = "call"
        elif name.startswith("()"):
            name = "call" + name
        else:
            name = "call." + name
        return _format_call_signature(name, self[-2], self[-1])

    def call_list(self):
        calls = []
        it = self
        while it is not None:
            if it._mock_from_kall:
                calls.append(it)
            it = it._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)
