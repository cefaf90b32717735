# An exception that a task was woken with is no longer handled once the task has caught it.
import asyncio
import sys
import traceback


async def failing():
    future = asyncio.Future()
    asyncio.get_running_loop().call_soon(future.set_exception, ValueError(1))
    await future


async def main():
    try:
        await failing()
    except ValueError as error:
        print("caught", error, sys.exc_info()[0].__name__, error.__context__)
    print(sys.exc_info())
    try:
        raise KeyError("later")
    except KeyError as error:
        print(repr(error.__context__))
    task = asyncio.create_task(asyncio.sleep(10))
    asyncio.get_running_loop().call_soon(task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    print(sys.exc_info())
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(10)
    except TimeoutError as error:
        print(type(error.__cause__).__name__, type(error.__context__).__name__)
    print(sys.exc_info())
    try:
        1 / 0
    except ZeroDivisionError:
        print(traceback.format_exc().count("Traceback"))


asyncio.run(main())
