# Cancelling throws CancelledError where a task waits; a task may clean up, refuse, or be cancelled before it begins.
import asyncio


async def sleeper(name):
    try:
        print(name, "sleeps")
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args)
        raise
    finally:
        print(name, "cleans up")


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("ignored")
    return "survived"


async def outer(inner):
    try:
        await inner
    except asyncio.CancelledError:
        print("outer saw it", inner.cancelled())
        raise


async def main():
    task = asyncio.create_task(sleeper("a"))
    await asyncio.sleep(0)
    print(task.cancel("a reason"), task.cancelling(), task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        print("awaiting it raises", error.args)
    print(task.cancelled(), task.done(), task.cancel())
    for method in (task.result, task.exception):
        try:
            method()
        except asyncio.CancelledError as error:
            print("CancelledError", error.args)

    early = asyncio.create_task(sleeper("never begins"))
    early.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(early.cancelled())

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling(), task.uncancel())

    inner = asyncio.create_task(sleeper("inner"))
    around = asyncio.create_task(outer(inner))
    await asyncio.sleep(0.01)
    around.cancel()
    await asyncio.wait([around])
    print(around.cancelled(), inner.cancelled())

    first, second = asyncio.create_task(sleeper("first")), asyncio.create_task(sleeper("second"))
    group = asyncio.gather(first, second)
    await asyncio.sleep(0)
    print(group.cancel())
    try:
        await group
    except asyncio.CancelledError:
        print(first.cancelled(), second.cancelled(), group.cancelled())

    protected = asyncio.create_task(asyncio.sleep(0.02, "kept"))
    shielded = asyncio.shield(protected)
    await asyncio.sleep(0)
    shielded.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print("the shield is gone", protected.cancelled())
    print(await protected)
    asyncio.create_task(sleeper("left over"))
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())


async def cancels_itself():
    asyncio.current_task().cancel()
    await asyncio.sleep(0)


try:
    asyncio.run(cancels_itself())
except asyncio.CancelledError as error:
    print(repr(error))
