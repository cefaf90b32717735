# A small event loop with timers, futures and tasks, driven by coroutines.
import heapq
from collections import deque


class Future:
    def __init__(self):
        self.done = False
        self.value = None
        self.waiting = []

    def set(self, value):
        self.done, self.value = True, value
        for task in self.waiting:
            loop.ready.append(task)

    def __await__(self):
        if not self.done:
            yield self
        return self.value


class Task(Future):
    def __init__(self, coroutine):
        super().__init__()
        self.coroutine = coroutine
        loop.ready.append(self)

    def step(self):
        try:
            wanted = self.coroutine.send(None)
        except StopIteration as stop:
            self.set(stop.value)
        else:
            wanted.waiting.append(self)


class Loop:
    def __init__(self):
        self.ready = deque()
        self.timers = []
        self.now = 0
        self.count = 0

    def run(self, coroutine):
        main = Task(coroutine)
        while not main.done:
            if not self.ready:
                self.now, _, future = heapq.heappop(self.timers)
                future.set(None)
            while self.ready:
                self.ready.popleft().step()
        return main.value


loop = Loop()


def sleep(delay):
    future = Future()
    loop.count += 1
    heapq.heappush(loop.timers, (loop.now + delay, loop.count, future))
    return future


async def worker(name, delays):
    total = 0
    for delay in delays:
        await sleep(delay)
        total += delay
        print(f"{loop.now:3} {name} slept {delay}")
    return name, total


async def gather(*coroutines):
    tasks = [Task(it) for it in coroutines]
    return [await task for task in tasks]


async def producer(queue, n_items):
    for number in range(n_items):
        await sleep(1)
        queue.pop(0).set(number)


async def consumer(name, queue):
    future = Future()
    queue.append(future)
    print(f"{loop.now:3} {name} got", await future)


async def main():
    print(await gather(worker("a", [1, 2, 3]), worker("b", [2, 2]), worker("c", [])))
    queue = []
    await gather(consumer("x", queue), consumer("y", queue), producer(queue, 2))
    return "done"


print(loop.run(main()), loop.now)
