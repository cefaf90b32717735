# `asyncio.base_events`: the loop that runs callbacks.
#
# A loop runs in one tasklet, and others run while it has nothing to do: it waits as `time.sleep` does, or on a channel
# when only others can give it something to do. There are no sockets, processes and threads to wait for.

import heapq
import sys
import time

from asyncio.coroutines import iscoroutine, iscoroutinefunction
from asyncio.events import AbstractEventLoop, Handle, TimerHandle, _get_running_loop, _running_loops, _stackless
from asyncio.futures import Future
from asyncio.tasks import Task, ensure_future, gather

__all__ = ("BaseEventLoop",)


class BaseEventLoop(AbstractEventLoop):
    def __init__(self):
        self._ready = []
        self._scheduled = []
        self._n_timers = 0
        self._is_closed = False
        self._is_stopping = False
        self._tasklet = None
        self._doorbell = _stackless.channel()
        # Who rings goes on, and the loop has its turn.
        self._doorbell.preference = 1
        self._exception_handler = None
        self._task_factory = None
        self._debug = False
        self._tasks = {}
        self._current_task = None
        # Asynchronous generators that have begun, and how many of them had not ended at the last look.
        self._asyncgens = {}
        self._n_asyncgens = 0
        self._asyncgens_shutdown_called = False

    def __repr__(self):
        parts = (self.__class__.__name__, self.is_running(), self.is_closed(), self.get_debug())
        return "<%s running=%s closed=%s debug=%s>" % parts

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is None:
            return Task(coro, loop=self, name=name, context=context)
        if context is None:
            task = self._task_factory(self, coro)
        else:
            task = self._task_factory(self, coro, context=context)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def time(self):
        return time.monotonic()

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        self._check_callback(callback, "call_soon")
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        self._ring()
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        self._check_callback(callback, "call_at")
        self._n_timers += 1
        handle = TimerHandle(when, self._n_timers, callback, args, self, context)
        heapq.heappush(self._scheduled, handle)
        self._ring()
        return handle

    def _ring(self):
        # Wakes the loop, if it waits for another tasklet to give it something to do.
        if self._doorbell.balance < 0:
            self._doorbell.send(None)

    def _check_callback(self, callback, method):
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with %s()" % method)
        if not callable(callback):
            raise TypeError("a callable object was expected by %s(), got %r" % (method, callback))

    def _check_closed(self):
        if self._is_closed:
            raise RuntimeError("Event loop is closed")

    def is_running(self):
        return self._tasklet is not None

    def is_closed(self):
        return self._is_closed

    def stop(self):
        self._is_stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        self._is_closed = True
        self._ready.clear()
        self._scheduled.clear()

    def run_forever(self):
        self._check_closed()
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        tasklet = _stackless.getcurrent()
        if tasklet in _running_loops:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        self._tasklet = tasklet
        _watch_generators()
        _running_loops[tasklet] = self
        try:
            while True:
                self._run_once()
                if self._is_stopping:
                    break
        finally:
            self._is_stopping = False
            self._tasklet = None
            del _running_loops[tasklet]
            _unwatch_generators()

    def run_until_complete(self, future):
        self._check_closed()
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if _stackless.getcurrent() in _running_loops:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop_of)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(_stop_loop_of)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def _run_once(self):
        # One turn: waits when nothing is ready, then runs what is; what that makes ready has its turn next.
        scheduled = self._scheduled
        while scheduled and scheduled[0]._cancelled:
            heapq.heappop(scheduled)
        if not self._ready and not self._is_stopping:
            if not scheduled:
                # Only another tasklet can give it something to do; when there is none, this is a deadlock.
                self._doorbell.receive()
                return
            delay = scheduled[0]._when - self.time()
            if delay > 0:
                time.sleep(delay)
        now = self.time()
        while scheduled and scheduled[0]._when <= now:
            self._ready.append(heapq.heappop(scheduled))
        ready, self._ready = self._ready, []
        for at, handle in enumerate(ready):
            if handle._cancelled:
                continue
            try:
                handle._run()
            except BaseException:
                self._ready[:0] = ready[at + 1 :]
                raise

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            import warnings

            message = "asynchronous generator %r was scheduled after loop.shutdown_asyncgens() call"
            warnings.warn(message % (agen,), ResourceWarning, source=self)
        if len(self._asyncgens) > 2 * self._n_asyncgens + 16:
            self._asyncgens = {it: None for it in self._asyncgens if not _has_ended(it)}
            self._n_asyncgens = len(self._asyncgens)
        self._asyncgens[agen] = None

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown_called = True
        generators = list(self._asyncgens)
        self._asyncgens.clear()
        if not generators:
            return
        results = await gather(*[it.aclose() for it in generators], return_exceptions=True)
        for result, generator in zip(results, generators):
            if isinstance(result, Exception):
                message = "an error occurred during closing of asynchronous generator %r" % (generator,)
                self.call_exception_handler({"message": message, "exception": result, "asyncgen": generator})

    async def shutdown_default_executor(self):
        pass

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError("A callable object or None is expected, got %r" % (handler,))
        self._exception_handler = handler

    def default_exception_handler(self, context):
        import logging

        message = context.get("message") or "Unhandled exception in event loop"
        error = context.get("exception")
        details = False if error is None else (type(error), error, error.__traceback__)
        lines = [message]
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append("%s: %r" % (key, context[key]))
        logging.getLogger("asyncio").error("\n".join(lines), exc_info=details)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
        else:
            self._exception_handler(self, context)


# The hooks that were set before the first of the loops that run now.
_outer_hooks = []


def _watch_generators():
    if not _running_loops:
        _outer_hooks[:] = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(_generator_begins, _generator_is_lost)


def _unwatch_generators():
    if not _running_loops:
        sys.set_asyncgen_hooks(*_outer_hooks)
        _outer_hooks.clear()


def _generator_begins(generator):
    loop = _get_running_loop()
    if loop is not None:
        loop._asyncgen_firstiter_hook(generator)
    elif _outer_hooks[0] is not None:
        _outer_hooks[0](generator)


def _generator_is_lost(generator):
    # There is no moment at which one is known to be.
    pass


def _stop_loop_of(future):
    if not future.cancelled():
        error = future._exception
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            # It flies out of the loop by itself.
            return
    future.get_loop().stop()
