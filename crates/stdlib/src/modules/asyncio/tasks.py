# `asyncio.tasks`: coroutines that a loop runs, and waiting for several of them.

import inspect
import itertools
import types

from asyncio import events, futures
from asyncio.coroutines import _format_coroutine, iscoroutine
from asyncio.exceptions import *
from asyncio.futures import Future

__all__ = (
    "Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed",
    "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks",
)

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_names = itertools.count(1)


def current_task(loop=None):
    return (events.get_running_loop() if loop is None else loop)._current_task


def all_tasks(loop=None):
    loop = events.get_running_loop() if loop is None else loop
    return {it for it in loop._tasks if not it.done()}


class Task(Future):
    _must_cancel = False
    _fut_waiter = None
    _n_cancels = 0

    def __init__(self, coro, *, loop=None, name=None, context=None):
        super().__init__(loop=loop)
        if not iscoroutine(coro) and not inspect.isgenerator(coro):
            raise TypeError("a coroutine was expected, got %r" % (coro,))
        self._name = "Task-%d" % next(_names) if name is None else str(name)
        self._coro = coro
        self._context = events._present_context() if context is None else context
        self._loop.call_soon(self._step, context=self._context)
        self._loop._tasks[self] = None

    def _repr_info(self):
        info = super()._repr_info()
        if self.cancelling() and not self.done():
            info[0] = "cancelling"
        info.insert(1, "name=%r" % self._name)
        if self._fut_waiter is not None:
            info.insert(2, "wait_for=%r" % (self._fut_waiter,))
        if self._coro:
            info.insert(2, "coro=<%s>" % _format_coroutine(self._coro))
        return info

    def _own_context(self):
        # That of a task from before there was anything to have contexts for is empty.
        if self._context is None:
            self._context = _contexts[2]()
        return self._context

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        frame = getattr(self._coro, "cr_frame", None) or getattr(self._coro, "gi_frame", None)
        return [] if frame is None else [frame]

    def print_stack(self, *, limit=None, file=None):
        if self._exception is not None:
            import traceback

            print("Traceback for %r (most recent call last):" % (self,), file=file)
            traceback.print_tb(self._exception_tb, file=file)
            return
        frames = self.get_stack(limit=limit)
        if not frames:
            print("No stack for %r" % (self,), file=file)
            return
        print("Stack for %r (most recent call last):" % (self,), file=file)
        for frame in frames:
            code = frame.f_code
            print('  File "%s", line %s, in %s' % (code.co_filename, frame.f_lineno, code.co_name), file=file)

    def cancel(self, msg=None):
        if self.done():
            return False
        self._n_cancels += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._n_cancels

    def uncancel(self):
        if self._n_cancels > 0:
            self._n_cancels -= 1
        return self._n_cancels

    def _step(self, error=None):
        if self.done():
            raise InvalidStateError("_step(): already done: %r, %r" % (self, error))
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        outer, loop._current_task = loop._current_task, self
        try:
            wanted = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            self._end()
            if self._must_cancel:
                super().cancel(msg=self._cancel_message)
            else:
                self._finish(stop.value)
        except CancelledError as cancelled:
            self._end()
            self._cancelled_error = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as fatal:
            self._end()
            self._fail(fatal)
            raise
        except BaseException as failure:
            self._end()
            self._fail(failure)
        else:
            self._wait_for(wanted)
        finally:
            loop._current_task = outer

    def _end(self):
        self._loop._tasks.pop(self, None)

    def _make_cancelled_error(self):
        # What has ended the coroutine is what those who wait for it get.
        error = self.__dict__.pop("_cancelled_error", None)
        return super()._make_cancelled_error() if error is None else error

    def _wait_for(self, wanted):
        # The coroutine has yielded what it waits for.
        context = self._context
        if context is None and _contexts:
            context = self._own_context()
        blocking = getattr(wanted, "_asyncio_future_blocking", None)
        if blocking is not None:
            problem = self._problem_with(wanted, blocking)
            if problem is None:
                wanted._asyncio_future_blocking = False
                wanted.add_done_callback(self._wakeup, context=context)
                self._fut_waiter = wanted
                if self._must_cancel and wanted.cancel(msg=self._cancel_message):
                    self._must_cancel = False
                return
        elif wanted is None:
            self._loop.call_soon(self._step, context=context)
            return
        elif inspect.isgenerator(wanted):
            problem = "yield was used instead of yield from for generator in task %r with %r" % (self, wanted)
        else:
            problem = "Task got bad yield: %r" % (wanted,)
        self._loop.call_soon(self._step, RuntimeError(problem), context=context)

    def _problem_with(self, future, blocking):
        if future.get_loop() is not self._loop:
            return "Task %r got Future %r attached to a different loop" % (self, future)
        if not blocking:
            return "yield was used instead of yield from in task %r with %r" % (self, future)
        if future is self:
            return "Task cannot await on itself: %r" % (self,)
        return None

    def _wakeup(self, future):
        failure = None
        try:
            future.result()
        except BaseException as error:
            failure = error
        # No exception is being handled when the coroutine goes on.
        self._step(failure)


events._task_classes.append(Task)


def create_task(coro, *, name=None, context=None):
    loop = events.get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


def ensure_future(coro_or_future, *, loop=None):
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not inspect.isawaitable(coro_or_future):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _await_it(coro_or_future)
    if loop is None:
        loop = events.get_event_loop()
    return loop.create_task(coro_or_future)


async def _await_it(awaitable):
    return await awaitable


def run_coroutine_threadsafe(coro, loop):
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    return ensure_future(coro, loop=loop)


@types.coroutine
def _one_turn():
    yield


async def sleep(delay, result=None):
    if delay <= 0:
        await _one_turn()
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        handle.cancel()


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError("expect a list of futures, not " + type(fs).__name__)
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError("Invalid return_when value: " + str(return_when))
    fs = set(fs)
    if any(iscoroutine(it) for it in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    handle = None
    if timeout is not None:
        handle = loop.call_later(timeout, _release_waiter, waiter)
    n_left = len(fs)

    def completed(future):
        nonlocal n_left
        n_left -= 1
        is_over = (
            n_left <= 0
            or return_when == FIRST_COMPLETED
            or return_when == FIRST_EXCEPTION
            and not future.cancelled()
            and future.exception() is not None
        )
        if is_over:
            if handle is not None:
                handle.cancel()
            _release_waiter(waiter)

    for future in fs:
        future.add_done_callback(completed)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for future in fs:
            future.remove_done_callback(completed)
    return {it for it in fs if it.done()}, {it for it in fs if not it.done()}


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    loop = events.get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    waiter = loop.create_future()
    handle = loop.call_later(timeout, _release_waiter, waiter)

    def release(future):
        _release_waiter(waiter)

    fut = ensure_future(fut, loop=loop)
    fut.add_done_callback(release)
    try:
        try:
            await waiter
        except CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            await _cancel_and_wait(fut)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(release)
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    finally:
        handle.cancel()


async def _cancel_and_wait(future):
    waiter = events.get_running_loop().create_future()

    def release(it):
        _release_waiter(waiter)

    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


def as_completed(fs, *, timeout=None):
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError("expect an iterable of futures, not " + type(fs).__name__)
    from asyncio.queues import Queue

    done = Queue()
    loop = events.get_event_loop()
    left = {ensure_future(it, loop=loop) for it in set(fs)}
    handle = None

    def timed_out():
        for future in left:
            future.remove_done_callback(completed)
            done.put_nowait(None)
        left.clear()

    def completed(future):
        if not left:
            return
        left.remove(future)
        done.put_nowait(future)
        if not left and handle is not None:
            handle.cancel()

    async def wait_for_one():
        future = await done.get()
        if future is None:
            raise TimeoutError
        return future.result()

    for future in left:
        future.add_done_callback(completed)
    if left and timeout is not None:
        handle = loop.call_later(timeout, timed_out)
    for _ in range(len(left)):
        yield wait_for_one()


class _GatheringFuture(Future):
    # Cancelling it cancels all that it waits for.
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        is_any = False
        for child in self._children:
            if child.cancel(msg=msg):
                is_any = True
        if is_any:
            self._cancel_requested = True
        return is_any


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    n_finished = 0
    outer = None

    def completed(future):
        nonlocal n_finished
        n_finished += 1
        if outer is None or outer.done():
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            error = future.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if n_finished < len(by_argument):
            return
        results = []
        for child in children:
            if child.cancelled():
                results.append(CancelledError("" if child._cancel_message is None else child._cancel_message))
            else:
                error = child.exception()
                results.append(child.result() if error is None else error)
        if outer._cancel_requested:
            outer.set_exception(future._make_cancelled_error())
        else:
            outer.set_result(results)

    by_argument = {}
    children = []
    loop = None
    for argument in coros_or_futures:
        if argument not in by_argument:
            future = ensure_future(argument, loop=loop)
            if loop is None:
                loop = future.get_loop()
            by_argument[argument] = future
            future.add_done_callback(completed)
        else:
            future = by_argument[argument]
        children.append(future)
    outer = _GatheringFuture(children, loop=loop)
    return outer


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_done(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer
