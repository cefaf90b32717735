# `stackless`: what is natural to write in the language on top of the natives.

PICKLEFLAGS_PRESERVE_TRACING_STATE = 1
PICKLEFLAGS_PRESERVE_AG_FINALIZER = 2
PICKLEFLAGS_RESET_AG_FINALIZER = 4
PICKLEFLAGS_PICKLE_CONTEXT = 8
PICKLEFLAGS_PRESERVE_ATTRIBUTES = 256
_ALL_PICKLEFLAGS = 1 | 2 | 4 | 8 | 256


class atomic:
    def __enter__(self):
        self._old = getcurrent().set_atomic(True)

    def __exit__(self, *exc_info):
        getcurrent().set_atomic(self._old)


class frame:
    # What a frame looks like at the moment it is asked for; f_back is the one that called it.
    def __init__(self, parts, outer):
        self.f_code, self.f_globals, self.f_locals, self.f_lineno, self.f_lasti = parts
        self.f_back = outer
        self.f_builtins = _modules()["builtins"].__dict__
        self.f_trace = None

    def __repr__(self):
        code = self.f_code
        return "<frame, file %r, line %d, code %s>" % (code.co_filename, self.f_lineno, code.co_name)

    def __copy__(self):
        raise TypeError("cannot pickle 'frame' object")

    def __deepcopy__(self, memo):
        raise TypeError("cannot pickle 'frame' object")

    def __reduce__(self):
        # Without the frames it was called from.
        parts = (self.f_code, self.f_globals, self.f_locals, self.f_lineno, self.f_lasti)
        return (frame, (parts, None))


def _tasklet_frame(self):
    outer = None
    for parts in self._frames():
        outer = frame(parts, outer)
    return outer


def _no_function(self):
    return None


def _set_trace(self, function):
    if not self.alive:
        raise RuntimeError("tasklet is not alive")
    if function is not None:
        raise NotImplementedError("tracing is not supported")


def getcurrentid():
    current = getcurrent()
    return current.thread_id if current.is_main else id(current)


def getthreads():
    return [getmain().thread_id]


def get_thread_info(thread_id=-1, /):
    if thread_id not in (-1, None, getmain().thread_id):
        raise RuntimeError("Thread id not found")
    return (getmain(), getcurrent(), getruncount())


def getuncollectables():
    return []


def getdebug():
    return False


def enable_softswitch(flag=None, /):
    return True


def sleep(seconds, /):
    return _time_sleep(seconds)


def set_schedule_callback(callable, /):
    return _set_hook(0, callable)


def get_schedule_callback():
    return _scheduler_hooks[0]


def set_channel_callback(callable, /):
    return _set_hook(1, callable)


def get_channel_callback():
    return _scheduler_hooks[1]


def set_error_handler(handler, /):
    return _set_hook(2, handler)


def pickle_flags(new_flags=-1, mask=-1):
    return _change_flags(4, new_flags, mask)


def pickle_flags_default(new_flags=-1, mask=-1):
    return _change_flags(5, new_flags, mask)


def _change_flags(place, new, mask):
    old = _scheduler_hooks[place] or 0
    if new == -1 and mask == -1:
        return old
    if new < 0:
        new = 0
    if new & mask & ~_ALL_PICKLEFLAGS:
        raise ValueError("you must not set an undefined pickle-flag")
    _scheduler_hooks[place] = (old & ~mask) | (new & mask)
    return old


_PROPERTIES = {
    "current": getcurrent,
    "main": getmain,
    "runcount": getruncount,
    "threads": getthreads,
    "uncollectables": getuncollectables,
    "debug": getdebug,
}


def __getattr__(name):
    if name in _PROPERTIES:
        return _PROPERTIES[name]()
    if name == "pickle_with_tracing_state":
        return bool(pickle_flags() & PICKLEFLAGS_PRESERVE_TRACING_STATE)
    raise AttributeError("module 'stackless' has no attribute '" + name + "'")


def _exception_of(exc, val, tb):
    if isinstance(exc, BaseException):
        if val is not None:
            raise TypeError("instance exception may not have a separate value")
        result = exc
    elif isinstance(exc, type) and issubclass(exc, BaseException):
        if val is None:
            result = exc()
        elif isinstance(val, exc):
            result = val
        elif isinstance(val, tuple):
            result = exc(*val)
        else:
            result = exc(val)
    else:
        name = type(exc).__name__
        raise TypeError("exceptions must be classes, or instances, not " + name)
    if tb is None:
        return result
    if type(tb).__name__ != "traceback":
        raise TypeError("third argument must be a traceback object")
    return result.with_traceback(tb)


def _tasklet_throw(self, exc, val=None, tb=None, pending=False):
    return self._throw(_exception_of(exc, val, tb), bool(pending))


def _tasklet_raise_exception(self, exc, /, *args):
    if not (isinstance(exc, type) and issubclass(exc, BaseException)):
        raise TypeError("tasklet.raise_exception needs Exception or string subclass as first parameter")
    return self._throw(exc(*args), False)


def _tasklet_kill(self, pending=False):
    return self._throw(TaskletExit(), bool(pending))


def _tasklet_bind_thread(self, thread_id=-1, /):
    if thread_id not in (-1, None, self.thread_id):
        raise RuntimeError("Thread id not found")


def _tasklet_set_context(self, context, /):
    from _contextvars import Context

    if type(context) is not Context:
        raise TypeError("set_context() argument 1 must be _contextvars.Context, not " + _type_name(context))
    old = _context_of(self)
    if old is not None and old._is_entered:
        raise RuntimeError("the current context of the tasklet has been entered")
    _hold_context(self, context._held())
    return self


def _tasklet_context_run(self, callable, /, *args, **kwargs):
    from _contextvars import _context_in

    context = _context_in(self)
    outer = _hold_context(getcurrent(), context._held())
    try:
        return callable(*args, **kwargs)
    finally:
        _hold_context(_getcurrent(), outer)
        # Until here the frame holds the context too, so that it travels with the tasklet.
        del context


def _tasklet_context_id(self):
    from _contextvars import _context_in

    return id(_context_in(self))


def _channel_send_exception(self, exc, /, *args):
    if not (isinstance(exc, type) and issubclass(exc, BaseException)):
        raise TypeError("channel.send_exception needs Exception or string subclass as first parameter")
    return self._send_exception(exc(*args))


def _channel_send_throw(self, exc, val=None, tb=None):
    return self._send_exception(_exception_of(exc, val, tb))


def _channel_send_sequence(self, sequence, /):
    count = 0
    for value in sequence:
        self.send(value)
        count += 1
    return count


def _channel_iter(self):
    return self


def _channel_next(self):
    if self.closing and self.balance <= 0:
        raise StopIteration
    try:
        return self.receive()
    except ValueError as error:
        if not self.closing or error.args != ("Send/receive operation on a closed channel",):
            raise
    raise StopIteration


_METHODS = (
    (tasklet, "throw", _tasklet_throw),
    (tasklet, "raise_exception", _tasklet_raise_exception),
    (tasklet, "kill", _tasklet_kill),
    (tasklet, "bind_thread", _tasklet_bind_thread),
    (tasklet, "set_context", _tasklet_set_context),
    (tasklet, "context_run", _tasklet_context_run),
    (tasklet, "context_id", property(_tasklet_context_id)),
    (tasklet, "frame", property(_tasklet_frame)),
    (tasklet, "cstate", property(_no_function)),
    (tasklet, "trace_function", property(_no_function, _set_trace)),
    (tasklet, "profile_function", property(_no_function, _set_trace)),
    (channel, "send_exception", _channel_send_exception),
    (channel, "send_throw", _channel_send_throw),
    (channel, "send_sequence", _channel_send_sequence),
    (channel, "__iter__", _channel_iter),
    (channel, "__next__", _channel_next),
)

for _cls, _name, _function in _METHODS:
    _add_method(_cls, _name, _function)
