# `stackless`: what is natural to write in the language on top of the natives.


class _Atomic:
    def __enter__(self):
        self._old = getcurrent().set_atomic(True)

    def __exit__(self, *exc_info):
        getcurrent().set_atomic(self._old)


def atomic():
    return _Atomic()


def getcurrentid():
    return id(getcurrent())


def get_thread_info(thread_id=None):
    return (getmain(), getcurrent(), getruncount())


def enable_softswitch(flag=None):
    return True


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
    return result if tb is None else result.with_traceback(tb)


def _tasklet_throw(self, exc, val=None, tb=None, pending=False):
    return self._throw(_exception_of(exc, val, tb), pending)


def _tasklet_raise_exception(self, exc, *args):
    if not (isinstance(exc, type) and issubclass(exc, BaseException)):
        raise TypeError("tasklet.raise_exception needs Exception or string subclass as first parameter")
    return self._throw(exc(*args), False)


def _tasklet_kill(self, pending=False):
    return self._throw(TaskletExit(), pending)


def _channel_send_exception(self, exc, *args):
    if not (isinstance(exc, type) and issubclass(exc, BaseException)):
        raise TypeError("channel.send_exception needs Exception or string subclass as first parameter")
    return self._send_exception(exc(*args))


def _channel_send_throw(self, exc, val=None, tb=None):
    return self._send_exception(_exception_of(exc, val, tb))


def _channel_send_sequence(self, sequence):
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
    return self.receive()


def _channel_close(self):
    self._close()
    while self.balance < 0:
        self._send_exception(ValueError("Send/receive operation on a closed channel"))


for _cls, _methods in (
    (
        tasklet,
        {
            "throw": _tasklet_throw,
            "raise_exception": _tasklet_raise_exception,
            "kill": _tasklet_kill,
        },
    ),
    (
        channel,
        {
            "send_exception": _channel_send_exception,
            "send_throw": _channel_send_throw,
            "send_sequence": _channel_send_sequence,
            "__iter__": _channel_iter,
            "__next__": _channel_next,
            "close": _channel_close,
        },
    ),
):
    for _name, _function in _methods.items():
        _add_method(_cls, _name, _function)
