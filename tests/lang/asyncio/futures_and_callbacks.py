# Futures, the callbacks of a loop, and their errors.
import asyncio


def show(*args):
    print("called", *args)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future.done(), future.cancelled(), future)
    for method in (future.result, future.exception):
        try:
            method()
        except asyncio.InvalidStateError as error:
            print(error)
    future.add_done_callback(lambda it: show("done", it.result()))
    loop.call_later(0.02, show, "later")
    loop.call_later(0.01, future.set_result, "value")
    loop.call_soon(show, "soon", 1)
    handle = loop.call_soon(show, "never")
    handle.cancel()
    print(handle.cancelled())
    print(await future, future)
    for method, argument in ((future.set_result, 1), (future.set_exception, ValueError())):
        try:
            method(argument)
        except asyncio.InvalidStateError as error:
            print(error)
    print(future.cancel())
    await asyncio.sleep(0.02)

    failed = loop.create_future()
    failed.set_exception(ValueError("failed"))
    print(repr(failed.exception()))
    try:
        await failed
    except ValueError as error:
        print(repr(error))
    try:
        loop.create_future().set_exception(StopIteration())
    except TypeError as error:
        print(error)
    other = loop.create_future()
    other.set_exception(KeyError)
    print(repr(other.exception()))

    callback = lambda it: print("removed")
    third = loop.create_future()
    third.add_done_callback(callback)
    third.add_done_callback(callback)
    print(third.remove_done_callback(callback), third.remove_done_callback(callback))
    third.cancel("why")
    try:
        await third
    except asyncio.CancelledError as error:
        print(error.args, third)
    late = loop.create_future()
    late.set_result(None)
    late.add_done_callback(lambda it: show("at once, but not now"))
    print("first")
    await asyncio.sleep(0)

    class Own:
        def __await__(self):
            return (yield from asyncio.sleep(0, "own").__await__())

    print(await asyncio.ensure_future(Own()))
    try:
        asyncio.ensure_future(5)
    except TypeError as error:
        print(error)

    class Bad:
        def __await__(self):
            yield "not a future"

    try:
        await asyncio.create_task(waits(Bad()))
    except RuntimeError as error:
        print(error)
    loop.set_exception_handler(lambda loop, context: print(sorted(context), repr(context["exception"])))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    order = []
    for number in range(3):
        loop.call_soon(order.append, number)
    loop.call_soon(loop.call_soon, order.append, "nested")
    loop.call_soon(order.append, 3)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(order)


async def waits(it):
    return await it


asyncio.run(main())
