# `asyncio.events`: what a loop is asked for, and which loop is whose: each tasklet has a loop of its own, as each thread
# has in CPython.

__all__ = (
    "AbstractEventLoop", "Handle", "TimerHandle", "get_event_loop", "get_running_loop", "new_event_loop", "set_event_loop",
)

_stackless = _modules()["stackless"]
# By tasklet.
_running_loops = {}
_set_loops = {}


class Handle:
    # A callback that is to be called.
    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context")

    def __init__(self, callback, args, loop, context=None):
        if context is None and _contexts:
            context = _present_context()
        self._context = context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._cancelled:
            info.append("cancelled")
        if self._callback is not None:
            info.append(_format_callback(self._callback, self._args))
        return "<%s>" % " ".join(info)

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        context = self._context
        has_none = not _contexts
        try:
            if has_none:
                self._callback(*self._args)
            elif context is None:
                _context_of_early(self._callback).run(self._callback, *self._args)
            else:
                context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            message = "Exception in callback " + _format_callback(self._callback, self._args)
            self._loop.call_exception_handler({"message": message, "exception": error, "handle": self})
        finally:
            if has_none and _contexts:
                _end_early_context()


# Until `contextvars` is imported nothing has a context, as good as an empty one.


def _present_context():
    # What is asked for now runs in a copy of the context, as it is now.
    return _contexts[1]() if _contexts else None


def _context_of_early(callback):
    # The context of what was asked for when nothing had one: a task has its own.
    task = getattr(callback, "__self__", None)
    if isinstance(task, _task_classes[0]):
        return task._own_context()
    return _contexts[2]()


def _begin_early_context():
    # `contextvars` is being imported: the task that does it has an empty context.
    loop = _get_running_loop()
    if loop is not None and loop._current_task is not None:
        context = loop._current_task._own_context()
        context._is_entered = True
        _hold_context(_stackless.getcurrent(), context._held())


def _end_early_context():
    tasklet = _stackless.getcurrent()
    context = _context_of(tasklet)
    if context is not None:
        context._is_entered = False
    _hold_context(tasklet, None)


_task_classes = []


class TimerHandle(Handle):
    # A callback that is to be called at a time.
    __slots__ = ("_when", "_number")

    def __init__(self, when, number, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._number = number

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        if isinstance(other, TimerHandle):
            return (self._when, self._number) < (other._when, other._number)
        return NotImplemented

    def when(self):
        return self._when


def _format_callback(function, args, suffix=""):
    name = getattr(function, "__qualname__", None) or getattr(function, "__name__", None) or repr(function)
    text = name + "(" + ", ".join([repr(it) for it in args]) + ")" + suffix
    code = getattr(function, "__code__", None)
    return text if code is None else "%s at %s:%d" % (text, code.co_filename, code.co_firstlineno)


class AbstractEventLoop:
    # What a loop can be asked for.

    def run_forever(self):
        raise NotImplementedError

    def run_until_complete(self, future):
        raise NotImplementedError

    def stop(self):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError

    def call_soon(self, callback, *args, context=None):
        raise NotImplementedError

    def time(self):
        raise NotImplementedError


def _get_running_loop():
    return _running_loops.get(_stackless.getcurrent())


def get_running_loop():
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def get_event_loop():
    loop = _get_running_loop()
    if loop is not None:
        return loop
    tasklet = _stackless.getcurrent()
    loop = _set_loops.get(tasklet)
    if loop is None:
        if tasklet in _set_loops or not tasklet.is_main:
            raise RuntimeError("There is no current event loop in tasklet %r." % (tasklet,))
        loop = _set_loops[tasklet] = new_event_loop()
    return loop


def set_event_loop(loop):
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        message = "loop must be an instance of AbstractEventLoop or None, not '%s'"
        raise TypeError(message % type(loop).__name__)
    _set_loops[_stackless.getcurrent()] = loop


def new_event_loop():
    from asyncio.base_events import BaseEventLoop

    return BaseEventLoop()
