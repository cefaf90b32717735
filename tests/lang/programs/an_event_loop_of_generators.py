# A scheduler of generators with sleeping, queues, joining, cancelling and errors that travel.
import heapq
from collections import deque
from itertools import count


class Cancelled(Exception):
    pass


class Task:
    ids = count(1)

    def __init__(self, coroutine, name=None):
        self.coroutine = coroutine
        self.name = name or f"task-{next(self.ids)}"
        self.result = self.error = None
        self.done = False
        self.waiters = []

    def __repr__(self):
        state = "done" if self.done else "running"
        return f"<Task {self.name} {state}>"


class Loop:
    def __init__(self):
        self.now = 0
        self.ready = deque()
        self.timers = []
        self.order = count()

    def spawn(self, coroutine, name=None):
        task = Task(coroutine, name)
        self.ready.append((task, "send", None))
        return task

    def cancel(self, task):
        self.ready.append((task, "throw", Cancelled("bye")))

    def step(self, task, how, value):
        if task.done:
            return
        try:
            request = getattr(task.coroutine, how)(value)
        except StopIteration as stop:
            self.finish(task, stop.value, None)
        except Exception as error:
            self.finish(task, None, error)
        else:
            match request:
                case ("sleep", delay):
                    heapq.heappush(self.timers, (self.now + delay, next(self.order), task))
                case ("join", Task() as other) if other.done:
                    self.wake(task, other)
                case ("join", Task() as other):
                    other.waiters.append(task)
                case None:
                    self.ready.append((task, "send", None))
                case _:
                    self.ready.append((task, "throw", TypeError(f"bad request {request!r}")))

    def wake(self, task, other):
        if other.error:
            self.ready.append((task, "throw", other.error))
        else:
            self.ready.append((task, "send", other.result))

    def finish(self, task, result, error):
        task.done, task.result, task.error = True, result, error
        for waiter in task.waiters:
            self.wake(waiter, task)

    def run(self):
        while self.ready or self.timers:
            while self.ready:
                self.step(*self.ready.popleft())
            if self.timers:
                self.now, _, task = heapq.heappop(self.timers)
                self.ready.append((task, "send", self.now))


loop = Loop()


def sleep(delay):
    woken = yield ("sleep", delay)
    return woken


def join(task):
    return (yield ("join", task))


def worker(name, delays):
    total = 0
    try:
        for delay in delays:
            at = yield from sleep(delay)
            print(f"{at:>3} {name}")
            total += delay
    except Cancelled as error:
        print(f"    {name} cancelled: {error}")
        yield from sleep(1)
        return -total
    finally:
        print(f"    {name} cleans up at {loop.now}")
    return total


def failing():
    yield from sleep(2)
    raise ValueError("broken")


def main():
    tasks = [loop.spawn(worker(name, delays), name) for name, delays in {"a": [1, 2, 3], "b": [2, 2], "c": [10, 10]}.items()]
    bad = loop.spawn(failing())
    print(tasks, bad)
    yield
    yield from sleep(5)
    loop.cancel(tasks[2])
    results = []
    for task in [*tasks, bad]:
        try:
            results.append((yield from join(task)))
        except ValueError as error:
            results.append(repr(error))
    try:
        yield "nonsense"
    except TypeError as error:
        results.append(str(error))
    return results


root = loop.spawn(main(), "main")
loop.run()
print(root, root.result, loop.now)
closing = worker("z", [1])
print(next(closing))
closing.close()
print(closing.gi_frame, list(closing))
