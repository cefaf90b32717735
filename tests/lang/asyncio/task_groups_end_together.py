# A task group waits for all its tasks; when one fails the others are cancelled and the errors come as a group.
import asyncio


async def work(delay, result):
    try:
        await asyncio.sleep(delay / 100)
        return result
    except asyncio.CancelledError:
        print("cancelled", result)
        raise


async def fails(delay, error):
    await asyncio.sleep(delay / 100)
    raise error


async def main():
    async with asyncio.TaskGroup() as group:
        one = group.create_task(work(2, "one"))
        two = group.create_task(work(1, "two"), name="two")
        print(two.get_name(), repr(group).replace(">", ""))
    print(one.result(), two.result())

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(1, ValueError("first")))
            group.create_task(work(10, "slow"))
            await asyncio.sleep(1)
    except* ValueError as errors:
        print(repr(errors), [repr(it) for it in errors.exceptions])

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(1, KeyError("a")))
            group.create_task(fails(1, TypeError("b")))
    except BaseExceptionGroup as errors:
        print(errors.message, [repr(it) for it in errors.exceptions])

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(10, "left behind"))
            await asyncio.sleep(0)
            raise LookupError("from the body")
    except ExceptionGroup as errors:
        print([repr(it) for it in errors.exceptions], repr(errors.__context__))

    async def nested():
        async with asyncio.TaskGroup() as inner:
            inner.create_task(fails(1, OSError("deep")))

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(nested())
            group.create_task(work(10, "beside"))
    except* OSError as errors:
        print(errors.exceptions[0].exceptions)

    async def grouped():
        async with asyncio.TaskGroup() as inner:
            inner.create_task(work(10, "inside"))

    task = asyncio.create_task(grouped())
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("the whole group was cancelled")

    group = asyncio.TaskGroup()
    it = work(1, "x")
    try:
        group.create_task(it)
    except RuntimeError as error:
        print(str(error).partition("> ")[2])
    async with group:
        pass
    try:
        group.create_task(it)
    except RuntimeError as error:
        print(str(error).partition("> ")[2])
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(str(error).partition("> ")[2])
    it.close()


asyncio.run(main())
