# `asyncio.exceptions`: what waiting can end with.

__all__ = ("BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError")


class CancelledError(BaseException):
    """The Future or Task was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""


class BrokenBarrierError(RuntimeError):
    """Barrier is broken by barrier.abort() call."""
