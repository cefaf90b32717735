# What `await`, `async for` and `async with` ask of objects that are no coroutines, and the objects that stand between
# an asynchronous generator and who awaits it.


async def _nothing():
    return
    yield


_AsyncGenerator = type(_nothing())


async def _nobody():
    pass


_Coroutine = type(_nobody())


def _awaitable(value, place):
    # What `await` delegates to; the place is 1 for the result of `__aenter__`, 2 for that of `__aexit__`.
    method = _type_lookup(type(value), "__await__", None)
    if method is None:
        name = type(value).__name__
        if place:
            message = "'async with' received an object from %s that does not implement __await__: %s"
            raise TypeError(message % ("__aenter__" if place == 1 else "__aexit__", name))
        raise TypeError("object %s can't be used in 'await' expression" % name)
    iterator = method(value)
    if _is_coroutine(iterator):
        raise TypeError("__await__() returned a coroutine")
    if _type_lookup(type(iterator), "__next__", None) is None:
        raise TypeError("__await__() returned non-iterator of type '%s'" % type(iterator).__name__)
    return iterator


def _get_aiter(value):
    method = _type_lookup(type(value), "__aiter__", None)
    if method is None:
        raise TypeError("'async for' requires an object with __aiter__ method, got " + type(value).__name__)
    iterator = method(value)
    if _type_lookup(type(iterator), "__anext__", None) is None:
        message = "'async for' received an object from __aiter__ that does not implement __anext__: "
        raise TypeError(message + type(iterator).__name__)
    return iterator


def _get_anext(iterator):
    method = _type_lookup(type(iterator), "__anext__", None)
    if method is None:
        raise TypeError("'async for' requires an iterator with __anext__ method, got " + type(iterator).__name__)
    step = method(iterator)
    if _is_coroutine(step):
        return step
    try:
        return _awaitable(step, 0)
    except BaseException as error:
        message = "'async for' received an invalid object from __anext__: " + type(step).__name__
        raise TypeError(message) from error


def aiter(async_iterable, /):
    method = _type_lookup(type(async_iterable), "__aiter__", None)
    if method is None:
        raise TypeError("'%s' object is not an async iterable" % type(async_iterable).__name__)
    iterator = method(async_iterable)
    if _type_lookup(type(iterator), "__anext__", None) is None:
        message = "aiter() returned not an async iterator of type '%s'"
        raise TypeError(message % type(iterator).__name__)
    return iterator


def anext(*args):
    if not 1 <= len(args) <= 2:
        bound = "least 1 argument" if not args else "most 2 arguments"
        raise TypeError("anext expected at %s, got %d" % (bound, len(args)))
    iterator = args[0]
    method = _type_lookup(type(iterator), "__anext__", None)
    if method is None:
        raise TypeError("'%s' object is not an async iterator" % type(iterator).__name__)
    step = method(iterator)
    return step if len(args) == 1 else _AnextAwaitable(step, args[1])


# What `sys.set_asyncgen_hooks` has set; the generators that were told of and have not begun yet, so that no further step of
# theirs tells of them again; how many of those there may be before the ones that have begun are dropped; and those that
# had begun and were loaded since.
_asyncgen_hooks = [None, None, {}, 16, []]


def _tell_of(generator):
    # An asynchronous generator that has not begun is about to; gives the generator.
    hook, _, told, _, _ = _asyncgen_hooks
    if generator not in told:
        hook(generator)
    return generator


def _first_step(generator):
    hook, _, told, limit, _ = _asyncgen_hooks
    if hook is not None and _is_unbegun(generator) and generator not in told:
        if len(told) >= limit:
            for it in [it for it in told if not _is_unbegun(it)]:
                del told[it]
            _asyncgen_hooks[3] = 2 * len(told) + 16
        told[generator] = None
        hook(generator)
    return generator


def _tell_of_loaded():
    # Tells of the generators that were loaded, unless a pickle flag says what is to be kept of their finalizers.
    generators, _asyncgen_hooks[4] = _asyncgen_hooks[4], []
    hook = _asyncgen_hooks[0]
    if hook is not None and not (_scheduler_hooks[4] or 0) & 6:
        for generator in generators:
            hook(generator)


class _Steps:
    # What can be awaited and is an iterator of what it waits for.
    __slots__ = ()

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)


class _AnextAwaitable(_Steps):
    __slots__ = ("_step", "_default", "_iterator")

    def __init__(self, step, default):
        self._step = step
        self._default = default
        self._iterator = None

    def _act(self, name, *args):
        if self._iterator is None:
            step = self._step
            self._iterator = step.__await__() if _is_coroutine(step) else _awaitable(step, 0)
        try:
            if name == "send" and args[0] is None:
                return next(self._iterator)
            return getattr(self._iterator, name)(*args)
        except StopAsyncIteration:
            pass
        raise StopIteration(self._default)

    def send(self, value, /):
        return self._act("send", value)

    def throw(self, *args):
        return self._act("throw", *args)

    def close(self):
        return self._act("close")


class _CoroutineWrapper:
    __slots__ = ("_coroutine",)

    def __init__(self, coroutine):
        self._coroutine = coroutine

    def __iter__(self):
        return self

    def __next__(self):
        return self._coroutine.send(None)

    def send(self, value, /):
        return self._coroutine.send(value)

    def throw(self, *args):
        return self._coroutine.throw(*args)

    def close(self):
        return self._coroutine.close()


_BEGUN = 1
_CLOSED = 2


class _AsyncGeneratorStep(_Steps):
    # Waiting for an asynchronous generator to come to its next item, or to its end.
    __slots__ = ("_generator", "_argument", "_state")

    def __init__(self, generator, argument):
        self._generator = generator
        self._argument = argument
        self._state = 0

    def throw(self, *args):
        self._refuse_closed()
        return self._go_on(_throw_into, _thrown_by("throw", args))

    def close(self):
        self._state = _CLOSED

    def _refuse_closed(self):
        if self._state == _CLOSED:
            raise RuntimeError("cannot reuse already awaited " + self._makers)


class _AsyncGeneratorSend(_AsyncGeneratorStep):
    # One that begins with a value.
    __slots__ = ()
    _makers = "__anext__()/asend()"

    def send(self, value, /):
        self._refuse_closed()
        if not self._state:
            if self._generator.ag_running:
                raise RuntimeError("anext(): asynchronous generator is already running")
            if value is None:
                value = self._argument
            self._state = _BEGUN
        return self._go_on(_resume, value)

    def _go_on(self, act, value):
        try:
            value = act(self._generator, value)
        except BaseException:
            self._state = _CLOSED
            raise
        if self._generator.ag_running:
            return value
        self._state = _CLOSED
        raise StopIteration(value)


class _AsyncGeneratorThrow(_AsyncGeneratorStep):
    # One that begins with an exception, given as arguments; without them, the generator is to close.
    __slots__ = ()
    _makers = "aclose()/athrow()"

    def send(self, value, /):
        if self._state == _BEGUN:
            return self._go_on(_resume, value)
        self._refuse_closed()
        generator, args = self._generator, self._argument
        if _has_ended(generator):
            self._state = _CLOSED
            raise StopIteration
        if generator.ag_running:
            self._state = _CLOSED
            name = "aclose" if args is None else "athrow"
            raise RuntimeError(name + "(): asynchronous generator is already running")
        if value is not None:
            raise RuntimeError("can't send non-None value to a just-started coroutine")
        self._state = _BEGUN
        return self._go_on(_throw_into, GeneratorExit() if args is None else _thrown_by("athrow", args))

    def _go_on(self, act, value):
        is_closing = self._argument is None
        try:
            value = act(self._generator, value)
        except (StopAsyncIteration, GeneratorExit):
            self._state = _CLOSED
            if not is_closing:
                raise
        except BaseException:
            self._state = _CLOSED
            raise
        else:
            if self._generator.ag_running:
                return value
            self._state = _CLOSED
            if is_closing:
                raise RuntimeError("async generator ignored GeneratorExit")
            raise StopIteration(value)
        raise StopIteration


def _athrow(self, *args):
    return _AsyncGeneratorThrow(_first_step(self), args)


_name_class(_AnextAwaitable, "anext_awaitable")
_name_class(_CoroutineWrapper, "coroutine_wrapper")
_name_class(_AsyncGeneratorSend, "async_generator_asend")
_name_class(_AsyncGeneratorThrow, "async_generator_athrow")
_add_method(_Coroutine, "__await__", lambda self: _CoroutineWrapper(self))
_add_method(_Coroutine, "throw", _generator_throw)
_add_method(_Coroutine, "cr_frame", property(_generator_frame))
_add_method(_AsyncGenerator, "__anext__", lambda self: _AsyncGeneratorSend(_first_step(self), None))
_add_method(_AsyncGenerator, "asend", lambda self, value, /: _AsyncGeneratorSend(_first_step(self), value))
_add_method(_AsyncGenerator, "athrow", _athrow)
_add_method(_AsyncGenerator, "aclose", lambda self: _AsyncGeneratorThrow(_first_step(self), None))
_add_method(_AsyncGenerator, "ag_frame", property(_generator_frame))
