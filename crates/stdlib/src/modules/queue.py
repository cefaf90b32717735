# `queue`: a wait is a wait on a channel, so that other tasklets run meanwhile.

from collections import deque as _deque
from heapq import heappop as _heappop, heappush as _heappush
import stackless as _stackless

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    pass


class Full(Exception):
    pass


class _Waiters:
    # Tasklets that wait until they are woken, in order.
    def __init__(self):
        self.channel = _stackless.channel()
        self.channel.preference = 1

    def wait(self):
        self.channel.receive()

    def wake(self):
        if self.channel.balance < 0:
            self.channel.send(None)

    def wake_all(self):
        while self.channel.balance < 0:
            self.channel.send(None)


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.unfinished_tasks = 0
        self._not_empty = _Waiters()
        self._not_full = _Waiters()
        self._all_done = _Waiters()

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1
        if not self.unfinished_tasks:
            self._all_done.wake_all()

    def join(self):
        while self.unfinished_tasks:
            self._all_done.wait()

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        if self.maxsize > 0:
            if block and timeout is not None and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            while self._qsize() >= self.maxsize:
                if not block or timeout is not None or not _can_wait():
                    raise Full
                self._not_full.wait()
        self._put(item)
        self.unfinished_tasks += 1
        self._not_empty.wake()

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        while not self._qsize():
            if not block or timeout is not None or not _can_wait():
                raise Empty
            self._not_empty.wait()
        item = self._get()
        self._not_full.wake()
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    __class_getitem__ = classmethod(_GenericAlias)


def _can_wait():
    # A wait that nothing could end is told at once instead.
    return _stackless.getruncount() > 1 or _stackless.getcurrent() is not _stackless.getmain()


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heappush(self.queue, item)

    def _get(self):
        return _heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue(Queue):
    def __init__(self):
        super().__init__()
