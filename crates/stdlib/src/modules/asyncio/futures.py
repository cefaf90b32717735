# `asyncio.futures`: a result that is not there yet.

from asyncio import events
from asyncio.coroutines import _format_coroutine
from asyncio.exceptions import *

__all__ = ("Future", "wrap_future", "isfuture")

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


def isfuture(obj):
    return hasattr(obj.__class__, "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


class Future:
    _state = _PENDING
    _result = None
    _exception = None
    _exception_tb = None
    _loop = None
    _cancel_message = None
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    __class_getitem__ = classmethod(_GenericAlias)

    def __repr__(self):
        return "<%s %s>" % (self.__class__.__name__, " ".join(self._repr_info()))

    def _repr_info(self):
        info = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                info.append("exception=%r" % (self._exception,))
            else:
                info.append("result=" + _shortened(repr(self._result)))
        callbacks = [_format_done_callback(callback) for callback, _ in self._callbacks]
        if len(callbacks) == 1:
            info.append("cb=[%s]" % callbacks[0])
        elif len(callbacks) == 2:
            info.append("cb=[%s, %s]" % tuple(callbacks))
        elif callbacks:
            info.append("cb=[%s, <%d more>, %s]" % (callbacks[0], len(callbacks) - 2, callbacks[-1]))
        return info

    def get_loop(self):
        return self._loop

    def _make_cancelled_error(self):
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            if context is None and _contexts:
                context = events._present_context()
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn):
        kept = [it for it in self._callbacks if it[0] != fn]
        n_removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return n_removed

    def set_result(self, result):
        self._refuse_done()
        self._finish(result)

    def set_exception(self, exception):
        self._refuse_done()
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._fail(exception)

    def _refuse_done(self):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")

    def _finish(self, result):
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def _fail(self, exception):
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def _shortened(text):
    return text if len(text) <= 60 else text[:28] + "..." + text[-29:]


def _format_done_callback(callback):
    return events._format_callback(callback, ())


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    raise TypeError("a Future was expected, got %r" % (future,))
