# `contextlib`: context managers made of generators, and some that are often needed.

from abc import ABC, abstractmethod
from collections.abc import _check_methods

__all__ = [
    "asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
    "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
    "redirect_stderr", "suppress", "aclosing",
]


class AbstractContextManager(ABC):
    __class_getitem__ = classmethod(_GenericAlias)

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return _check_methods(C, "__enter__", "__exit__")
        return NotImplemented


class AbstractAsyncContextManager(ABC):
    __class_getitem__ = classmethod(_GenericAlias)

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return _check_methods(C, "__aenter__", "__aexit__")
        return NotImplemented


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return _wrapped(inner, func)


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return _wrapped(inner, func)


def _wrapped(wrapper, function):
    for name in ("__module__", "__name__", "__qualname__", "__doc__"):
        value = getattr(function, name, _MISSING)
        if value is not _MISSING:
            setattr(wrapper, name, value)
    wrapper.__dict__.update(getattr(function, "__dict__", {}))
    wrapper.__wrapped__ = function
    return wrapper


class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func = func
        self.args = args
        self.kwds = kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and exc.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        raise RuntimeError("generator didn't stop after throw()")


class _AsyncGeneratorContextManager(
    _GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator
):
    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            if isinstance(value, (StopIteration, StopAsyncIteration)) and exc.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(func):
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return _wrapped(helper, func)


def contextmanager(func):
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return _wrapped(helper, func)


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        sys = _modules()["sys"]
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(_modules()["sys"], self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    _stream = "stderr"


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


def _methods_of(cm, enter, exit, protocol):
    cls = type(cm)
    enter = _type_lookup(cls, enter, None)
    exit = _type_lookup(cls, exit, None)
    if enter is None or exit is None:
        name = cls.__module__ + "." + cls.__qualname__
        raise TypeError("'%s' object does not support the %s protocol" % (name, protocol))
    return enter, exit


class _BaseExitStack:
    # The callbacks of a stack; those of an AsyncExitStack may have to be awaited, which they say of themselves.
    def __init__(self):
        self._exit_callbacks = []

    def pop_all(self):
        new = type(self)()
        new._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return new

    def push(self, exit):
        method = _type_lookup(type(exit), "__exit__", None)
        if method is None:
            self._exit_callbacks.append(exit)
        else:
            self._exit_callbacks.append(_ExitOf(exit))
        return exit

    def enter_context(self, cm):
        enter, _ = _methods_of(cm, "__enter__", "__exit__", "context manager")
        result = enter(cm)
        self._exit_callbacks.append(_ExitOf(cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        self._exit_callbacks.append(_CallbackExit(callback, args, kwds))
        return callback


class ExitStack(_BaseExitStack, AbstractContextManager):
    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details)
        while self._exit_callbacks:
            callback = self._exit_callbacks.pop()
            try:
                if callback(*unwinding.details):
                    unwinding.suppress()
            except BaseException as error:
                unwinding.replace(error)
        return unwinding.end()


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    def push_async_exit(self, exit):
        method = _type_lookup(type(exit), "__aexit__", None)
        self._exit_callbacks.append(_AwaitedExit(exit if method is None else _AsyncExitOf(exit)))
        return exit

    async def enter_async_context(self, cm):
        enter, _ = _methods_of(cm, "__aenter__", "__aexit__", "asynchronous context manager")
        result = await enter(cm)
        self._exit_callbacks.append(_AwaitedExit(_AsyncExitOf(cm)))
        return result

    def push_async_callback(self, callback, /, *args, **kwds):
        self._exit_callbacks.append(_AwaitedExit(_AsyncCallbackExit(callback, args, kwds)))
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details)
        while self._exit_callbacks:
            callback = self._exit_callbacks.pop()
            try:
                if isinstance(callback, _AwaitedExit):
                    is_handled = await callback.function(*unwinding.details)
                else:
                    is_handled = callback(*unwinding.details)
                if is_handled:
                    unwinding.suppress()
            except BaseException as error:
                unwinding.replace(error)
        return unwinding.end()


class _Unwinding:
    # The exception that the callbacks of a stack are handed, one after the other.
    def __init__(self, details):
        self.details = details
        self.received = details[0] is not None
        self.before = _exc_info()
        self.is_suppressed = False
        self.is_pending = False

    def suppress(self):
        self.is_suppressed = True
        self.is_pending = False
        self.details = (None, None, None)

    def replace(self, error):
        _fix_context(error, self.details[1], self.before)
        self.is_pending = True
        self.details = (type(error), error, error.__traceback__)

    def end(self):
        if self.is_pending:
            error = self.details[1]
            context = error.__context__
            try:
                raise error
            except BaseException:
                error.__context__ = context
                raise
        return self.received and self.is_suppressed


class _AwaitedExit:
    def __init__(self, function):
        self.function = function


def _fix_context(new, old, before):
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is before:
            break
        new = context
    new.__context__ = old


class _ExitOf:
    def __init__(self, manager):
        self.manager = manager

    def __call__(self, *exc_details):
        return type(self.manager).__exit__(self.manager, *exc_details)


class _CallbackExit:
    def __init__(self, callback, args, kwds):
        self.__wrapped__ = callback
        self.args = args
        self.kwds = kwds

    def __call__(self, exc_type, exc, tb):
        self.__wrapped__(*self.args, **self.kwds)


class _AsyncExitOf:
    def __init__(self, manager):
        self.manager = manager

    def __call__(self, *exc_details):
        return type(self.manager).__aexit__(self.manager, *exc_details)


class _AsyncCallbackExit:
    def __init__(self, callback, args, kwds):
        self.__wrapped__ = callback
        self.args = args
        self.kwds = kwds

    async def __call__(self, exc_type, exc, tb):
        await self.__wrapped__(*self.args, **self.kwds)
