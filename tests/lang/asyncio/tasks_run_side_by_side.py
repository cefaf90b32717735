# Tasks run in the order they become ready; `gather` keeps the order of its arguments.
import asyncio


async def worker(name, *delays):
    for delay in delays:
        await asyncio.sleep(delay / 100)
        print(name, "slept", delay)
    return name.upper()


async def turns(name, n):
    for number in range(n):
        print(name, number)
        await asyncio.sleep(0)
    return n


async def fails(after):
    await asyncio.sleep(after / 100)
    raise ValueError(f"after {after}")


async def main():
    print(await asyncio.gather(worker("a", 3, 3), worker("b", 1, 1, 2), worker("c")))
    print(await asyncio.gather(turns("x", 3), turns("y", 2), turns("z", 1)))
    task = asyncio.create_task(turns("t", 2), name="named")
    print(task.get_name(), task.done(), task.cancelled(), asyncio.current_task().get_name())
    print("not yet")
    print(await task, task.result(), task.exception(), task.done())
    results = await asyncio.gather(fails(1), worker("d", 2), fails(3), return_exceptions=True)
    print([repr(it) for it in results])
    try:
        await asyncio.gather(worker("slow", 4), fails(1))
    except ValueError as error:
        print("gather failed", error)
    await asyncio.sleep(0.05)
    same = turns("same", 1)
    print(await asyncio.gather(same, same))
    print(await asyncio.gather())
    other = asyncio.create_task(fails(1))
    try:
        await other
    except ValueError as error:
        print(repr(error), repr(other.exception()))
    print(len(asyncio.all_tasks()), asyncio.iscoroutine(it := turns("q", 0)), asyncio.isfuture(task))
    await it
    print(await asyncio.sleep(0, "a result"), await asyncio.sleep(0.001, "another"))
    return "end"


print(asyncio.run(main()))
