# Lock, Event, Condition, Semaphore and Barrier: who goes on when, and their errors.
import asyncio


async def with_lock(lock, name):
    async with lock:
        print(name, "has the lock", lock.locked())
        await asyncio.sleep(0.01)
    print(name, "gave it back")


async def waits(event, name):
    print(name, "waits")
    print(name, await event.wait())


async def consumer(condition, items, name):
    async with condition:
        await condition.wait_for(lambda: items)
        print(name, "takes", items.pop())


async def limited(semaphore, name, running):
    async with semaphore:
        running.append(name)
        print(sorted(running))
        await asyncio.sleep(0.01)
        running.remove(name)


async def meets(barrier, name):
    async with barrier as position:
        print(name, "position", position)
    return name


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[with_lock(lock, name) for name in "abc"])
    print(lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)

    event = asyncio.Event()
    tasks = [asyncio.create_task(waits(event, name)) for name in "de"]
    await asyncio.sleep(0)
    print(event.is_set())
    event.set()
    await asyncio.gather(*tasks)
    event.clear()
    print(event.is_set())

    condition = asyncio.Condition()
    items = []
    tasks = [asyncio.create_task(consumer(condition, items, name)) for name in "fg"]
    await asyncio.sleep(0)
    for item in (1, 2):
        async with condition:
            items.append(item)
            condition.notify()
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)
    for method in (condition.notify, condition.notify_all):
        try:
            method()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)

    semaphore = asyncio.Semaphore(2)
    running = []
    await asyncio.gather(*[limited(semaphore, name, running) for name in "hijk"])
    print(semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)

    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    print(await asyncio.gather(*[meets(barrier, name) for name in "lmn"]))
    late = asyncio.create_task(meets(barrier, "late"))
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.abort()
    try:
        await late
    except asyncio.BrokenBarrierError as error:
        print(repr(error), barrier.broken)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)

    held = asyncio.Lock()
    await held.acquire()
    waiting = asyncio.create_task(held.acquire())
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.sleep(0)
    held.release()
    print(held.locked(), waiting.cancelled())


asyncio.run(main())
