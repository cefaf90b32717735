# `asyncio.coroutines`: what counts as a coroutine.

import collections.abc
import inspect

__all__ = ("iscoroutinefunction", "iscoroutine")


def iscoroutinefunction(func):
    return inspect.iscoroutinefunction(func) or getattr(func, "_is_coroutine", None) is _is_coroutine_mark


_is_coroutine_mark = "a coroutine function"


def iscoroutine(obj):
    return isinstance(obj, (_Coroutine, collections.abc.Coroutine))


def _format_coroutine(coro):
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None) or type(coro).__name__ + " object"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if code is None:
        return name + "()"
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    if frame is None:
        return "%s() done, defined at %s:%d" % (name, code.co_filename, code.co_firstlineno)
    return "%s() running at %s:%s" % (name, code.co_filename, frame.f_lineno)
