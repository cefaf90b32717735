# Each task runs in a copy of the context it was made in, or in the context it is given; callbacks too.
import asyncio
from contextvars import Context, ContextVar, copy_context

level = ContextVar("level", default=0)
seen = []


async def worker(name, value):
    before = level.get()
    level.set(value)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    seen.append((name, before, level.get()))
    return level.get()


async def inherit():
    # What is awaited, and not made a task, shares the context.
    level.set("from below")


async def main():
    level.set("main")
    print(await asyncio.gather(worker("a", 1), worker("b", 2), asyncio.create_task(worker("c", 3))))
    print(seen, level.get())
    await inherit()
    print(level.get())
    own = copy_context()
    own.run(level.set, "own")
    task = asyncio.create_task(worker("d", "changed"), context=own)
    print(await task, own[level], level.get(), seen[-1])
    async with asyncio.TaskGroup() as group:
        group.create_task(worker("e", 5), context=own)
        group.create_task(worker("f", 6), name="f")
    print(seen[-2:], own[level])

    loop = asyncio.get_running_loop()
    print_level = lambda *args: print("callback", args, level.get())
    loop.call_soon(print_level, 1)
    loop.call_soon(print_level, 2, context=own)
    loop.call_later(0, print_level, 3)
    loop.call_later(0, print_level, 4, context=Context())
    level.set("later")
    await asyncio.sleep(0.01)
    future = loop.create_future()
    future.add_done_callback(lambda it: print("done", it.result(), level.get()))
    future.add_done_callback(lambda it: print("done", it.result(), level.get()), context=own)
    level.set("last")
    future.set_result("result")
    future.add_done_callback(lambda it: print("added late", level.get()))
    level.set("very last")
    await asyncio.sleep(0)
    print(await asyncio.shield(worker("g", "g")), await asyncio.wait_for(worker("h", "h"), 1), level.get())
    async for step in steps():
        print(step, level.get())


async def steps():
    level.set("in a generator")
    yield 1
    level.set("in a generator still")
    yield 2


level.set("program")
asyncio.run(main())
print(level.get())
with asyncio.Runner() as runner:
    runner.run(worker("one", "kept for the next"))
    print(runner.run(worker("two", 2)), seen[-2:], level.get())
    mine = Context()
    print(runner.run(worker("three", 3), context=mine), seen[-1], mine[level], level.get())


def factory(loop, coro, context=None):
    print("made with", None if context is None else context[level])
    return asyncio.Task(coro, loop=loop, context=context)


loop = asyncio.new_event_loop()
loop.set_task_factory(factory)
print(loop.run_until_complete(worker("four", 4)), loop.run_until_complete(loop.create_task(worker("five", 5), context=mine)))
print(seen[-2:], mine[level])
loop.close()
