# `unittest.mock`: objects that stand for others and remember what was done to them. `patch` is in `_mock_patch`.

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "FILTER_DIR",
    "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
)

import asyncio.coroutines as _coroutines
import inspect
from asyncio import iscoroutinefunction as _is_coroutine_function

from _mock_calls import ANY, DEFAULT, DELETED as _DELETED, _Call, _CallList, _format_call_signature, call, sentinel

FILTER_DIR = True

_NUMERIC = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow".split()
_MAGICS = [
    "__%s__" % name
    for name in (
        "lt le gt ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit divmod rdivmod neg pos "
        "abs invert complex int float index round trunc floor ceil bool next fspath aiter"
    ).split()
    + _NUMERIC + ["i" + name for name in _NUMERIC] + ["r" + name for name in _NUMERIC]
]
_ASYNC_METHODS = {"__aenter__", "__aexit__", "__anext__"}
_NOT_BY_DEFAULT = {
    "__%s__" % name
    for name in (
        "get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate getformat repr dir "
        "subclasses format getnewargs_ex"
    ).split()
}
_SYNC_MAGICS = set(_MAGICS) | _NOT_BY_DEFAULT
_ALL_MAGICS = _SYNC_MAGICS | _ASYNC_METHODS
_UNSUPPORTED = {
    "__%s__" % name
    for name in "getattr setattr init new prepare instancecheck subclasscheck del".split()
}
_RETURNS = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented,
    "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0,
    "__bool__": True, "__index__": 1, "__aexit__": False,
}
_OWN = {
    "return_value", "_mock_return_value", "side_effect", "_mock_side_effect", "_mock_parent", "_mock_new_parent",
    "_mock_name", "_mock_new_name", "called", "call_count", "call_args", "call_args_list", "mock_calls", "await_count",
    "await_args", "await_args_list",
}


class InvalidSpecError(Exception):
    pass


def _is_magic(name):
    return name == "__%s__" % name[2:-2]


def _is_mock(value):
    return issubclass(type(value), NonCallableMock)


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


def _is_list(value):
    return type(value) in (list, tuple)


def _mock_behind(value):
    # The mock itself, or that of a function that `create_autospec` made.
    if isinstance(value, _FUNCTIONS) and hasattr(value, "mock"):
        return value.mock
    return value


def _adopt(parent, value, name, new_name):
    # Makes a mock that has no place yet a child; false for anything else.
    value = _mock_behind(value)
    if not _is_mock(value):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


def _signature_of(spec, as_instance, eat_self):
    # The signature with which something is called, or None when there is none to be had.
    if isinstance(spec, type) and not as_instance:
        spec = spec.__init__
        eat_self = True
    elif isinstance(spec, (classmethod, staticmethod)):
        eat_self = eat_self or isinstance(spec, classmethod)
        spec = spec.__func__
    elif not isinstance(spec, _FUNCTIONS):
        try:
            spec = spec.__call__
        except AttributeError:
            return None
    try:
        signature = inspect.signature(spec)
        if eat_self:
            parameters = list(signature.parameters.values())
            if parameters and parameters[0].kind in (parameters[0].POSITIONAL_ONLY, parameters[0].POSITIONAL_OR_KEYWORD):
                parameters = parameters[1:]
            signature = signature.replace(parameters=parameters)
        return signature
    except (ValueError, TypeError):
        return None


def _delegating(name):
    own = "_mock_" + name

    def get(self):
        delegate = self._mock_delegate
        return self.__dict__[own] if delegate is None else getattr(delegate, name)

    def set(self, value):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[own] = value
        else:
            setattr(delegate, name, value)

    return property(get, set)


class Base:
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


class NonCallableMock(Base):
    def __new__(cls, /, *args, **kw):
        # Each mock has a class of its own, which can be given methods.
        bases = (cls,)
        spec = kw.get("spec_set", kw.get("spec", args[0] if args else None))
        if not issubclass(cls, AsyncMockMixin) and issubclass(cls, MagicMixin):
            if spec is not None and _is_coroutine_function(spec):
                bases = (AsyncMockMixin, cls)
        if issubclass(cls, MagicMixin) and spec is None:
            bases += (_AllMagics,)
        return object.__new__(type(cls.__name__, bases, {"__doc__": cls.__doc__, "__module__": cls.__module__}))

    def __init__(
        self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="",
        _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs,
    ):
        if _new_parent is None:
            _new_parent = parent
        own = self.__dict__
        own["_mock_parent"] = parent
        own["_mock_name"] = name
        own["_mock_new_name"] = _new_name
        own["_mock_new_parent"] = _new_parent
        own["_mock_sealed"] = False
        if spec_set is not None:
            spec = spec_set
            spec_set = True
        if _eat_self is None:
            _eat_self = parent is not None
        self._mock_add_spec(spec, spec_set, _spec_as_instance, _eat_self)
        own["_mock_children"] = {}
        own["_mock_wraps"] = wraps
        own["_mock_delegate"] = None
        own["_mock_called"] = False
        own["_mock_call_args"] = None
        own["_mock_call_count"] = 0
        own["_mock_call_args_list"] = _CallList()
        own["_mock_mock_calls"] = _CallList()
        own["method_calls"] = _CallList()
        own["_mock_unsafe"] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)
        super().__init__()

    def attach_mock(self, mock, attribute):
        inner = _mock_behind(mock)
        inner._mock_parent = None
        inner._mock_new_parent = None
        inner._mock_name = ""
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if _is_mock(spec):
            raise InvalidSpecError("Cannot spec a Mock object. [object=%r]" % (spec,))
        spec_class = signature = None
        asyncs = []
        if spec is not None:
            for name in dir(spec):
                if _is_coroutine_function(getattr(spec, name, None)):
                    asyncs.append(name)
            if not _is_list(spec):
                spec_class = spec if isinstance(spec, type) else type(spec)
                signature = _signature_of(spec, _spec_as_instance, _eat_self)
                spec = dir(spec)
        own = self.__dict__
        own["_spec_class"] = spec_class
        own["_spec_set"] = spec_set
        own["_spec_signature"] = signature
        own["_mock_methods"] = spec
        own["_spec_asyncs"] = asyncs

    @property
    def return_value(self):
        value = self._mock_return_value if self._mock_delegate is None else self._mock_delegate.return_value
        if value is DEFAULT:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _adopt(self, value, None, "()")

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    called = _delegating("called")
    call_count = _delegating("call_count")
    call_args = _delegating("call_args")
    call_args_list = _delegating("call_args_list")
    mock_calls = _delegating("mock_calls")

    @property
    def side_effect(self):
        return self._mock_side_effect if self._mock_delegate is None else self._mock_delegate.side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not _is_exception(value) and not callable(value):
            try:
                value = iter(value)
            except TypeError:
                pass
        if self._mock_delegate is None:
            self._mock_side_effect = value
        else:
            self._mock_delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if isinstance(child, _SpecState) or child is _DELETED:
                continue
            child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self._mock_return_value
        if _is_mock(value) and value is not self:
            value.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        # What is set on children comes after the children.
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *names, last = path.split(".")
            target = self
            for name in names:
                target = getattr(target, name)
            setattr(target, last, value)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe"):
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _ALL_MAGICS:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not methods or name not in methods):
            if name.startswith(("assert", "assret", "asert", "aseert", "assrt")):
                raise AttributeError(
                    "%r is not a valid assertion. Use a spec for the mock if %r is meant to be an attribute."
                    % (name, name)
                )
        result = self._mock_children.get(name)
        if result is _DELETED:
            raise AttributeError(name)
        if result is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            result = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = result
        elif isinstance(result, _SpecState):
            try:
                result = create_autospec(result.spec, result.spec_set, result.instance, result.parent, result.name)
            except InvalidSpecError:
                target = self.__dict__["_mock_name"] or self
                raise InvalidSpecError(
                    "Cannot autospec attr %r from target %r as it has already been mocked out. [target=%r, attr=%r]"
                    % (name, target, self, result.spec)
                )
            self._mock_children[name] = result
        return result

    def _extract_mock_name(self):
        names = [self._mock_new_name]
        above = self._mock_new_parent
        last = self
        dot = "" if names == ["()"] else "."
        while above is not None:
            last = above
            names.append(above._mock_new_name + dot)
            dot = "" if above._mock_new_name == "()" else "."
            above = above._mock_new_parent
        names.reverse()
        first = last._mock_name or "mock"
        if len(names) > 1 and names[1] not in ("()", "()."):
            first += "."
        names[0] = first
        return "".join(names)

    def __repr__(self):
        name = self._extract_mock_name()
        text = "" if name in ("mock", "mock.") else " name=%r" % name
        if self._spec_class is not None:
            text += (" spec_set=%r" if self._spec_set else " spec=%r") % self._spec_class.__name__
        return "<%s%s id='%s'>" % (type(self).__name__, text, id(self))

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        names = [name for name in dir(type(self)) + list(self.__dict__) if not name.startswith("_")]
        names += [name for name in dir(type(self)) if name.startswith("__") and name in dir(object)]
        names += self._mock_methods or []
        names += [name for name, child in self._mock_children.items() if child is not _DELETED]
        return sorted(set(names))

    def __setattr__(self, name, value):
        if name in _OWN:
            return object.__setattr__(self, name, value)
        methods = self._mock_methods
        if self._spec_set and methods is not None and name not in methods and name not in self.__dict__:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _UNSUPPORTED:
            raise AttributeError("Attempting to set unsupported magic method %r." % name)
        if name in _ALL_MAGICS:
            if methods is not None and name not in methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if not _is_mock(value):
                setattr(type(self), name, _method_of(name, value))
                original = value
                value = lambda *args, **kw: original(self, *args, **kw)
            else:
                _adopt(self, value, None, name)
                setattr(type(self), name, _SetMagic(value))
                self._mock_children[name] = value
        elif name == "__class__":
            self.__dict__["_spec_class"] = value
            return None
        elif _adopt(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError("Cannot set %s.%s" % (self._extract_mock_name(), name))
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _ALL_MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _DELETED:
            raise AttributeError(name)
        self._mock_children[name] = _DELETED

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or "mock", args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action="call"):
        expected = self._format_mock_call_signature(args, kwargs)
        actual = self._format_mock_call_signature(*self.call_args)
        return "expected %s not found.\nExpected: %s\n  Actual: %s" % (action, expected, actual)

    def _get_call_signature_from_name(self, name):
        # The signature of a child that may be a grandchild.
        if not name:
            return self._spec_signature
        children, signature = self._mock_children, None
        for part in name.replace("()", "").split("."):
            child = children.get(part)
            if child is None or isinstance(child, _SpecState):
                break
            child = _mock_behind(child)
            children, signature = child._mock_children, child._spec_signature
        return signature

    def _call_matcher(self, made):
        # What a call is compared by: its arguments in the places the signature gives them.
        if isinstance(made, tuple) and len(made) > 2:
            signature = self._get_call_signature_from_name(made[0])
        else:
            signature = self._spec_signature
        if signature is None:
            return made
        if len(made) == 2:
            name = ""
            args, kwargs = made
        else:
            name, args, kwargs = made
        try:
            bound = signature.bind(*args, **kwargs)
            return call(name, bound.args, bound.kwargs)
        except TypeError as error:
            return error.with_traceback(None)

    def _shown_name(self):
        return self._mock_name or "mock"

    def _calls_repr(self, prefix="Calls"):
        return "\n%s: %r." % (prefix, self.mock_calls) if self.mock_calls else ""

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError(
                "Expected '%s' to not have been called. Called %s times.%s"
                % (self._shown_name(), self.call_count, self._calls_repr())
            )

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called." % self._shown_name())

    def assert_called_once(self):
        if not self.call_count == 1:
            raise AssertionError(
                "Expected '%s' to have been called once. Called %s times.%s"
                % (self._shown_name(), self.call_count, self._calls_repr())
            )

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            message = "expected call not found.\nExpected: %s\n  Actual: not called."
            raise AssertionError(message % expected)
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.call_args) != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if not self.call_count == 1:
            raise AssertionError(
                "Expected '%s' to be called once. Called %s times.%s"
                % (self._shown_name(), self.call_count, self._calls_repr())
            )
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._call_matcher(it) for it in calls]
        cause = next((it for it in expected if isinstance(it, Exception)), None)
        made = _CallList([self._call_matcher(it) for it in self.mock_calls])
        if not any_order:
            if expected not in made:
                problem = "Calls not found."
                if cause is not None:
                    errors = [it if isinstance(it, Exception) else None for it in expected]
                    problem = "Error processing expected calls.\nErrors: %s" % errors
                actual = self._calls_repr(prefix="  Actual").rstrip(".")
                raise AssertionError("%s\nExpected: %s%s" % (problem, _CallList(calls), actual)) from cause
            return
        made = list(made)
        missing = []
        for it in expected:
            try:
                made.remove(it)
            except ValueError:
                missing.append(it)
        if missing:
            raise AssertionError(
                "%r does not contain all of %r in its call list, found %r instead"
                % (self._shown_name(), tuple(missing), made)
            ) from cause

    def assert_any_call(self, /, *args, **kwargs):
        self._assert_any(self.call_args_list, args, kwargs, "%s call not found")

    def _assert_any(self, made, args, kwargs, message):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        made = [self._call_matcher(it) for it in made]
        if cause or not any([_same_call(expected, it) for it in made]):
            raise AssertionError(message % self._format_mock_call_signature(args, kwargs)) from cause

    def _get_child_mock(self, /, **kw):
        if self._mock_sealed:
            attribute = "." + kw["name"] if "name" in kw else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        name = kw.get("_new_name")
        if name in self.__dict__["_spec_asyncs"]:
            return AsyncMock(**kw)
        kind = type(self)
        if issubclass(kind, MagicMock) and name in _ASYNC_METHODS:
            cls = AsyncMock
        elif issubclass(kind, AsyncMockMixin):
            is_sync = name in _SYNC_MAGICS or self._mock_methods and name in self._mock_methods
            cls = MagicMock if is_sync else AsyncMock
        elif not issubclass(kind, CallableMixin):
            cls = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        else:
            cls = kind.__mro__[1]
        return cls(**kw)


def _same_call(expected, made):
    # Either may hold what compares equal to anything.
    return len(expected) == len(made) and all([left == right for left, right in zip(expected, made)])


def _method_of(name, function):
    def method(self, /, *args, **kw):
        return function(self, *args, **kw)

    method.__name__ = name
    return method


class CallableMixin(Base):
    def __init__(
        self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
        _spec_state=None, _new_name="", _new_parent=None, **kwargs,
    ):
        self.__dict__["_mock_return_value"] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        signature = self.__dict__.get("_mock_checked")
        if signature is not None:
            signature.bind(*args, **kwargs)

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(("", args, kwargs)))
        # Those above are told, each with the path from itself.
        is_method = self._mock_parent is not None
        method_name, name = self._mock_name, self._mock_new_name
        above = self._mock_new_parent
        while above is not None:
            if is_method:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = above._mock_parent is not None
                if is_method:
                    method_name = above._mock_name + "." + method_name
            above.mock_calls.append(_Call((name, args, kwargs)))
            if above._mock_new_name:
                name = above._mock_new_name + ("" if name.startswith("()") else ".") + name
            above = above._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    pass


class _SetMagic:
    # A mock in the place of a special method. It is not called with what it is a method of in front.
    def __init__(self, mock):
        self.mock = mock

    def __get__(self, obj, owner=None):
        return self.mock


class MagicProxy(Base):
    # Makes the mock of a special method when it is first wanted.
    def __init__(self, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        name = self.name
        if obj._mock_children.get(name) is _DELETED:
            raise AttributeError(name)
        made = obj._get_child_mock(name=name, _new_name=name, _new_parent=obj)
        obj.__setattr__(name, made)
        _set_default(obj, made, name)
        return made


class _AllMagics:
    pass


def _set_default(mock, method, name):
    if name in _RETURNS:
        method.return_value = _RETURNS[name]
    elif name == "__hash__":
        method.return_value = object.__hash__(mock)
    elif name == "__str__":
        method.return_value = object.__str__(mock)
    elif name == "__sizeof__":
        method.return_value = object.__sizeof__(mock)
    elif name == "__fspath__":
        method.return_value = "%s/%s/%s" % (type(mock).__name__, mock._extract_mock_name(), id(mock))
    elif name in _EFFECTS:
        method.side_effect = _EFFECTS[name](mock)


def _eq_of(mock):
    def __eq__(other):
        value = mock.__eq__._mock_return_value
        if value is not DEFAULT:
            return value
        return True if mock is other else NotImplemented

    return __eq__


def _ne_of(mock):
    def __ne__(other):
        if mock.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if mock is other else NotImplemented

    return __ne__


def _iter_of(mock):
    def __iter__():
        value = mock.__iter__._mock_return_value
        return iter([]) if value is DEFAULT else iter(value)

    return __iter__


def _aiter_of(mock):
    def __aiter__():
        value = mock.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if value is DEFAULT else value))

    return __aiter__


class _AsyncIterator:
    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self.iterator:
            return item
        raise StopAsyncIteration


_EFFECTS = {"__eq__": _eq_of, "__ne__": _ne_of, "__iter__": _iter_of, "__aiter__": _aiter_of}
for _name in _MAGICS + ["__aenter__", "__aexit__", "__anext__"]:
    setattr(_AllMagics, _name, MagicProxy(_name))
del _name


class MagicMixin(Base):
    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        methods = self._mock_methods
        if methods is None:
            return
        for name in methods:
            if name in _AllMagics.__dict__ and name in _ALL_MAGICS and name not in type(self).__dict__:
                setattr(type(self), name, _AllMagics.__dict__[name])


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class MagicMock(MagicMixin, Mock):
    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class AsyncMockMixin(Base):
    await_count = _delegating("await_count")
    await_args = _delegating("await_args")
    await_args_list = _delegating("await_args_list")

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = self.__dict__
        own["_is_coroutine"] = _coroutine_mark
        own["_mock_await_count"] = 0
        own["_mock_await_args"] = None
        own["_mock_await_args_list"] = _CallList()

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                for result in effect:
                    break
                else:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif _is_coroutine_function(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if _is_coroutine_function(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError("Expected %s to have been awaited." % self._shown_name())

    def assert_awaited_once(self):
        if not self.await_count == 1:
            message = "Expected %s to have been awaited once. Awaited %s times."
            raise AssertionError(message % (self._shown_name(), self.await_count))

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError("Expected await: %s\nNot awaited" % expected)
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.await_args) != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs, action="await")) from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if not self.await_count == 1:
            message = "Expected %s to have been awaited once. Awaited %s times."
            raise AssertionError(message % (self._shown_name(), self.await_count))
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        self._assert_any(self.await_args_list, args, kwargs, "%s await not found")

    def assert_has_awaits(self, calls, any_order=False):
        expected = [self._call_matcher(it) for it in calls]
        cause = next((it for it in expected if isinstance(it, Exception)), None)
        made = _CallList([self._call_matcher(it) for it in self.await_args_list])
        if not any_order:
            if expected not in made:
                problem = "Awaits not found."
                if cause is not None:
                    errors = [it if isinstance(it, Exception) else None for it in expected]
                    problem = "Error processing expected awaits.\nErrors: %s" % errors
                message = "%s\nExpected: %s\nActual: %s" % (problem, _CallList(calls), self.await_args_list)
                raise AssertionError(message) from cause
            return
        made = list(made)
        missing = []
        for it in expected:
            try:
                made.remove(it)
            except ValueError:
                missing.append(it)
        if missing:
            raise AssertionError("%r not all found in await list" % (tuple(missing),)) from cause

    def assert_not_awaited(self):
        if self.await_count != 0:
            message = "Expected %s to not have been awaited. Awaited %s times."
            raise AssertionError(message % (self._shown_name(), self.await_count))

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


class AsyncMagicMixin(MagicMixin):
    pass


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    pass


class PropertyMock(Mock):
    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


class _SpecState:
    def __init__(self, spec, spec_set, parent, name, instance):
        self.spec = spec
        self.spec_set = spec_set
        self.parent = parent
        self.name = name
        self.instance = instance


_coroutine_mark = _coroutines._is_coroutine_mark
_FUNCTIONS = (type(_is_magic), type(ANY.__eq__))


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    if _is_list(spec):
        spec = type(spec)
    is_type = isinstance(spec, type)
    if _is_mock(spec):
        raise InvalidSpecError("Cannot autospec a Mock object. [object=%r]" % (spec,))
    is_async = _is_coroutine_function(spec)
    options = {} if spec is None else {"spec_set" if spec_set else "spec": spec}
    if options and instance:
        options["_spec_as_instance"] = True
    if not unsafe:
        _check_typos(kwargs)
    options.update(kwargs)
    cls = MagicMock
    if inspect.isdatadescriptor(spec):
        options = {}
    elif is_type and instance and not any(["__call__" in base.__dict__ for base in spec.__mro__]):
        cls = NonCallableMagicMock
    elif is_async:
        if instance:
            raise RuntimeError("Instance can not be True when create_autospec is mocking an async function")
        cls = AsyncMock
    elif not callable(spec):
        cls = NonCallableMagicMock
    name = options.pop("name", _name)
    new_name = "" if _parent is None else name
    mock = cls(parent=_parent, _new_parent=_parent, _new_name=new_name, name=name, **options)
    if isinstance(spec, _FUNCTIONS):
        mock = _function_of(mock, spec, is_async)
    else:
        mock.__dict__["_mock_checked"] = _signature_of(spec, instance, is_type)
    if _parent is not None and not instance:
        _parent._mock_children[name] = mock
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(
            spec, spec_set, instance=True, _name="()", _parent=mock, wraps=kwargs.get("wraps")
        )
    for entry in dir(spec):
        if _is_magic(entry):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        _add_spec_child(mock, spec, entry, original, spec_set, instance, is_type)
    return mock


def _add_spec_child(mock, spec, entry, original, spec_set, instance, is_type):
    if not isinstance(original, _FUNCTIONS):
        _mock_behind(mock)._mock_children[entry] = _SpecState(original, spec_set, _mock_behind(mock), entry, instance)
        return
    parent = _mock_behind(mock)
    skips_first = _skips_first(spec, entry, is_type)
    cls = AsyncMock if _is_coroutine_function(original) else MagicMock
    options = {"spec_set" if spec_set else "spec": original, "_eat_self": skips_first}
    child = cls(parent=parent, name=entry, _new_name=entry, _new_parent=parent, **options)
    parent._mock_children[entry] = child
    child.__dict__["_mock_checked"] = _signature_of(original, False, skips_first)


def _skips_first(spec, entry, is_type):
    # Whether the first parameter of a method is filled by what it is called on.
    if not isinstance(spec, type):
        if entry in getattr(spec, "__dict__", {}):
            return False
        spec = spec.__class__
    for base in spec.__mro__:
        if entry in base.__dict__:
            return is_type and isinstance(base.__dict__[entry], _FUNCTIONS)
    return is_type


def _check_typos(kwargs):
    for typo in "autospect", "auto_spec", "set_spec":
        if typo in kwargs:
            message = "%r might be a typo; use unsafe=True if this is intended"
            raise RuntimeError(message % typo)


def _function_of(mock, original, is_async):
    # A function with the signature of another, which calls the mock.
    signature = _signature_of(original, False, False)

    def check(args, kwargs):
        if signature is not None:
            signature.bind(*args, **kwargs)

    if is_async:

        async def function(*args, **kwargs):
            return await mock(*args, **kwargs)

        def outer(*args, **kwargs):
            check(args, kwargs)
            return function(*args, **kwargs)

        outer._is_coroutine = _coroutine_mark
    else:

        def outer(*args, **kwargs):
            check(args, kwargs)
            return mock(*args, **kwargs)

    outer.__name__ = getattr(original, "__name__", "funcopy")
    outer.__qualname__ = getattr(original, "__qualname__", outer.__name__)
    outer.__doc__ = original.__doc__
    outer.__module__ = original.__module__
    if signature is not None:
        outer.__signature__ = signature
    outer.mock = mock
    mock.__dict__["_mock_checked"] = signature
    outer.called = False
    outer.call_count = 0
    outer.call_args = None
    outer.call_args_list = _CallList()
    outer.method_calls = _CallList()
    outer.mock_calls = _CallList()
    outer.return_value = mock.return_value
    outer.side_effect = mock.side_effect
    outer._mock_children = mock._mock_children
    names = "assert_called_with assert_not_called assert_called assert_called_once assert_called_once_with "
    names += "assert_has_calls assert_any_call "
    if is_async:
        names += "assert_awaited assert_awaited_once assert_awaited_with assert_awaited_once_with assert_any_await "
        names += "assert_has_awaits assert_not_awaited"
        outer.await_count = 0
        outer.await_args = None
        outer.await_args_list = _CallList()
    for name in names.split():
        setattr(outer, name, getattr(mock, name))

    def reset_mock(*args, **kwargs):
        outer.method_calls = _CallList()
        outer.mock_calls = _CallList()
        mock.reset_mock(*args, **kwargs)
        value = outer.return_value
        if _is_mock(value) and value is not mock:
            value.reset_mock()

    outer.reset_mock = reset_mock
    mock.__dict__["_mock_delegate"] = outer
    return outer


def seal(mock):
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if not _is_mock(child) or isinstance(mock._mock_children.get(name), _SpecState):
            continue
        if child._mock_new_parent is mock:
            seal(child)


class _OpenData:
    # What is left to read of the data of `mock_open`.
    def __init__(self, data):
        self.data = data
        self.rest = data

    def reset(self):
        self.rest = self.data

    def read(self, *args, **kwargs):
        size = args[0] if args else kwargs.get("size", -1)
        size = len(self.rest) if size is None or size < 0 else size
        result, self.rest = self.rest[:size], self.rest[size:]
        return result

    def readline(self, *args, **kwargs):
        newline = b"\n" if isinstance(self.rest, bytes) else "\n"
        end = self.rest.find(newline) + 1 or len(self.rest)
        size = args[0] if args else -1
        if size is not None and size >= 0:
            end = min(end, size)
        result, self.rest = self.rest[:end], self.rest[end:]
        return result

    def readlines(self, *args, **kwargs):
        result, self.rest = _lines_of(self.rest), self.rest[:0]
        return result

    def iterate(self):
        while line := self.readline():
            yield line


def _lines_of(data):
    newline = b"\n" if isinstance(data, bytes) else "\n"
    lines = [line + newline for line in data.split(newline)]
    if lines[-1] == newline:
        lines.pop()
    else:
        lines[-1] = lines[-1][:-1]
    return lines


_file_spec = []


def mock_open(mock=None, read_data=""):
    data = _OpenData(read_data)

    if mock is None:
        mock = MagicMock(name="open", spec=open)
    handle = MagicMock(spec=_file_names())
    handle.__enter__.return_value = handle

    def effect(name, function):
        method = getattr(handle, name)

        def called(*args, **kwargs):
            if method._mock_return_value is not DEFAULT:
                return method._mock_return_value
            return function(*args, **kwargs)

        method._mock_return_value = DEFAULT
        method.side_effect = called

    handle.write.return_value = None
    for name in "read", "readline", "readlines":
        effect(name, getattr(data, name))
    handle.__iter__.side_effect = data.iterate
    handle.__next__.side_effect = lambda: next(data.iterate())
    handle.__exit__.return_value = None

    def reset(*args, **kwargs):
        data.reset()
        return DEFAULT

    mock.side_effect = reset
    mock.return_value = handle
    return mock


def _file_names():
    if not _file_spec:
        io = _import_path("io")
        _file_spec.extend(sorted(set(dir(io.TextIOWrapper)) | set(dir(io.BytesIO)) | {"__enter__", "__exit__", "__iter__", "__next__"}))
    return _file_spec


from _mock_patch import _patch, _patch_dict, patch
