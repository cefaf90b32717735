# `_mock_patch`: `patch`, which puts mocks in the places of others for a while.

from contextlib import ExitStack as _ExitStack
from functools import wraps as _wraps

from _mock_calls import DEFAULT
from asyncio import iscoroutinefunction as _is_coroutine_function


def _mock_module():
    return _import_path("unittest.mock")


_active = []


class _patch:
    attribute_name = None

    def __init__(
        self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False
    ):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        mock = _mock_module()
        if not unsafe:
            mock._check_typos(kwargs)
        if mock._is_mock(spec):
            raise mock.InvalidSpecError(
                "Cannot spec attr %r as the spec has already been mocked out. [spec=%r]" % (attribute, spec)
            )
        if mock._is_mock(spec_set):
            raise mock.InvalidSpecError(
                "Cannot spec attr %r as the spec_set target has already been mocked out. [spec_set=%r]"
                % (attribute, spec_set)
            )
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        patcher = _patch(
            self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
            self.new_callable, self.kwargs,
        )
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [it.copy() for it in self.additional_patchers]
        return patcher

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        return _decorated(self, func)

    def decorate_class(self, klass):
        return _decorate_class(self, klass)

    def _found(self):
        # What is there, and whether the target has it itself.
        target, name = self.getter(), self.attribute
        original = DEFAULT
        is_local = False
        try:
            original = target.__dict__[name]
            is_local = True
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        if name in _builtin_names() and isinstance(target, _Module):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError("%s does not have the attribute %r" % (target, name))
        return original, is_local

    get_original = _found

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        spec, spec_set, autospec = self.spec, self.spec_set, self.autospec
        # False is as good as nothing.
        spec = None if spec is False else spec
        spec_set = None if spec_set is False else spec_set
        autospec = None if autospec is False else autospec
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        self.target = self.getter()
        original, is_local = self._found()
        if self.new is DEFAULT and autospec is None:
            new = self._made(original, spec, spec_set)
        elif autospec is not None:
            new = self._autospecced(original, autospec, spec_set)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        else:
            new = self.new
        self.temp_original = original
        self.is_local = is_local
        self._exit_stack = _ExitStack()
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            extra = {}
            if self.new is DEFAULT:
                extra[self.attribute_name] = new
            for patcher in self.additional_patchers:
                given = self._exit_stack.enter_context(patcher)
                if patcher.new is DEFAULT:
                    extra.update(given)
            return extra
        except BaseException as error:
            if not self.__exit__(type(error), error, error.__traceback__):
                raise

    def _made(self, original, spec, spec_set):
        mock = _mock_module()
        inherits = False
        if spec is True:
            spec = original
            if spec_set is True:
                spec_set, spec = original, None
        elif spec_set is True:
            spec_set = original
        if (spec is not None or spec_set is not None) and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        this = spec if spec is not None else spec_set
        inherits = isinstance(spec or spec_set, type)
        options = {}
        if self.new_callable is not None:
            cls = self.new_callable
        elif this is not None:
            if mock._is_mock(this):
                raise mock.InvalidSpecError("Cannot spec attr %r as the spec has already been mocked out. [spec=%r]" % (
                    self.attribute, this
                ))
            names = this if mock._is_list(this) else None
            is_callable = "__call__" in names if names is not None else callable(this)
            cls = mock.AsyncMock if _is_coroutine_function(this) else mock.MagicMock
            if not is_callable:
                cls = mock.NonCallableMagicMock
        else:
            cls = mock.AsyncMock if _is_coroutine_function(original) else mock.MagicMock
        if spec is not None:
            options["spec"] = spec
        if spec_set is not None:
            options["spec_set"] = spec_set
        if isinstance(cls, type) and issubclass(cls, mock.NonCallableMock) and self.attribute:
            options["name"] = self.attribute
        options.update(self.kwargs)
        new = cls(**options)
        if inherits and mock._is_mock(new):
            options.pop("name", None)
            is_callable = any(["__call__" in base.__dict__ for base in this.__mro__])
            cls = cls if is_callable else mock.NonCallableMagicMock
            new.return_value = cls(_new_parent=new, _new_name="()", **options)
        return new

    def _autospecced(self, original, autospec, spec_set):
        mock = _mock_module()
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        if autospec is True:
            autospec = original
        if mock._is_mock(self.target):
            raise mock.InvalidSpecError(
                "Cannot autospec attr %r as the patch target has already been mocked out. [target=%r, attr=%r]"
                % (self.attribute, self.target, autospec)
            )
        if mock._is_mock(autospec):
            name = getattr(self.target, "__name__", self.target)
            raise mock.InvalidSpecError(
                "Cannot autospec attr %r from target %r as it has already been mocked out. [target=%r, attr=%r]"
                % (self.attribute, name, self.target, autospec)
            )
        return mock.create_autospec(autospec, spec_set=bool(spec_set), _name=self.attribute, **self.kwargs)

    def __exit__(self, *exc_info):
        if not self.is_started:
            return None
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original
        del self.is_local
        del self.target
        self.is_started = False
        return self._exit_stack.__exit__(*exc_info)

    def start(self):
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        try:
            _active.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _builtin_names():
    return _modules()["builtins"].__dict__


class _Patched:
    # The patches of a function while it is called.
    def __init__(self, patchings, args, kwargs):
        self.patchings = patchings
        self.args = args
        self.kwargs = kwargs
        self.stack = _ExitStack()

    def __enter__(self):
        extra = []
        self.stack.__enter__()
        try:
            for patching in self.patchings:
                given = self.stack.enter_context(patching)
                if patching.attribute_name is not None:
                    self.kwargs.update(given)
                elif patching.new is DEFAULT:
                    extra.append(given)
        except BaseException as error:
            if not self.stack.__exit__(type(error), error, error.__traceback__):
                raise
        return self.args + tuple(extra), self.kwargs

    def __exit__(self, *exc_info):
        return self.stack.__exit__(*exc_info)


def _decorated(patching, func):
    if hasattr(func, "patchings"):
        func.patchings.append(patching)
        return func
    if _is_coroutine_function(func):

        @_wraps(func)
        async def patched(*args, **keywargs):
            with _Patched(patched.patchings, args, keywargs) as (new_args, new_kwargs):
                return await func(*new_args, **new_kwargs)

    else:

        @_wraps(func)
        def patched(*args, **keywargs):
            with _Patched(patched.patchings, args, keywargs) as (new_args, new_kwargs):
                return func(*new_args, **new_kwargs)

    patched.patchings = [patching]
    return patched


def _decorate_class(patching, klass):
    for name in dir(klass):
        if not name.startswith(patch.TEST_PREFIX):
            continue
        value = getattr(klass, name)
        if hasattr(value, "__call__"):
            setattr(klass, name, patching.copy()(value))
    return klass


class _Imported:
    # The object that a path with dots leads to, imported when it is wanted.
    def __init__(self, path):
        self.path = path

    def __call__(self):
        first, *parts = self.path.split(".")
        found = __import__(first)
        for part in parts:
            first += "." + part
            try:
                found = getattr(found, part)
            except AttributeError:
                __import__(first)
                found = getattr(found, part)
        return found


class _Given:
    def __init__(self, target):
        self.target = target

    def __call__(self):
        return self.target


def _split_target(target):
    try:
        target, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError("Need a valid target to patch. You supplied: %r" % (target,)) from None
    return _Imported(target), attribute


class _Patch:
    # The function `patch`, with its other forms.
    TEST_PREFIX = "test"
    __name__ = __qualname__ = "patch"

    def __call__(
        self, target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
        unsafe=False, **kwargs,
    ):
        getter, attribute = _split_target(target)
        return _patch(
            getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe
        )

    def object(
        self, target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
        new_callable=None, *, unsafe=False, **kwargs,
    ):
        if type(target) is str:
            raise TypeError("%r must be the actual object to be patched, not a str" % (target,))
        getter = _Given(target)
        return _patch(
            getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe
        )

    def multiple(
        self, target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs
    ):
        getter = _Imported(target) if type(target) is str else _Given(target)
        if not kwargs:
            raise ValueError("Must supply at least one keyword argument with patch.multiple")
        patchers = []
        for attribute, new in kwargs.items():
            patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
            patcher.attribute_name = attribute
            patchers.append(patcher)
        patchers[0].additional_patchers = patchers[1:]
        return patchers[0]

    def dict(self, in_dict, values=(), clear=False, **kwargs):
        return _patch_dict(in_dict, values, clear, **kwargs)

    def stopall(self):
        for patcher in reversed(_active):
            patcher.stop()


class _patch_dict:
    attribute_name = None
    new = None

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            return self.decorate_class(f)
        patching = self
        if _is_coroutine_function(f):

            @_wraps(f)
            async def _inner(*args, **kw):
                with patching:
                    return await f(*args, **kw)

        else:

            @_wraps(f)
            def _inner(*args, **kw):
                with patching:
                    return f(*args, **kw)

        return _inner

    def decorate_class(self, klass):
        for name in dir(klass):
            value = getattr(klass, name)
            if name.startswith(patch.TEST_PREFIX) and hasattr(value, "__call__"):
                setattr(klass, name, _patch_dict(self.in_dict, self.values, self.clear)(value))
        return klass

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _Imported(self.in_dict)()
        held = self.in_dict
        try:
            original = held.copy()
        except AttributeError:
            original = {key: held[key] for key in held}
        self._original = original
        if self.clear:
            _clear(held)
        try:
            held.update(self.values)
        except AttributeError:
            for key in self.values:
                held[key] = self.values[key]
        return held

    def _unpatch_dict(self):
        held, original = self.in_dict, self._original
        _clear(held)
        try:
            held.update(original)
        except AttributeError:
            for key in original:
                held[key] = original[key]

    def __exit__(self, *args):
        if self._original is not None:
            self._unpatch_dict()
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        try:
            _active.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _clear(held):
    try:
        held.clear()
    except AttributeError:
        for key in list(held):
            del held[key]


patch = _Patch()
