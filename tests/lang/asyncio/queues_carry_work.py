# Queues with and without a limit, by priority, last in first out, and `join`.
import asyncio


async def producer(queue, items):
    for item in items:
        await queue.put(item)
        print("put", item, queue.qsize())


async def consumer(queue, name):
    while True:
        item = await queue.get()
        print(name, "got", item)
        await asyncio.sleep(0.01)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consumer(queue, name)) for name in "ab"]
    await producer(queue, range(5))
    await queue.join()
    for task in consumers:
        task.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))
    print(queue.empty(), queue.full(), queue.maxsize, queue)

    priority = asyncio.PriorityQueue()
    for item in ((2, "two"), (1, "one"), (3, "three")):
        priority.put_nowait(item)
    print([priority.get_nowait() for _ in range(3)])
    stack = asyncio.LifoQueue()
    for item in range(3):
        await stack.put(item)
    print([await stack.get() for _ in range(3)], stack.qsize())
    try:
        stack.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    full = asyncio.Queue(1)
    full.put_nowait("x")
    try:
        full.put_nowait("y")
    except asyncio.QueueFull as error:
        print(repr(error))
    print(full, full.full())
    waiting = asyncio.create_task(full.put("z"))
    await asyncio.sleep(0)
    print(full)
    print(full.get_nowait(), waiting.done())
    await waiting
    print(full.get_nowait())
    full.task_done()
    full.task_done()
    try:
        full.task_done()
    except ValueError as error:
        print(error)
    getter = asyncio.create_task(full.get())
    await asyncio.sleep(0)
    getter.cancel()
    await asyncio.sleep(0)
    full.put_nowait(1)
    print(await full.get(), getter.cancelled())


asyncio.run(main())
