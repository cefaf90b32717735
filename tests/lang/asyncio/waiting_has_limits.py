# wait_for, timeout, timeout_at, wait and as_completed.
import asyncio


async def work(delay, result):
    try:
        await asyncio.sleep(delay / 100)
    except asyncio.CancelledError:
        print("cancelled", result)
        raise
    return result


async def fails(delay):
    await asyncio.sleep(delay / 100)
    raise KeyError(delay)


async def main():
    print(await asyncio.wait_for(work(1, "quick"), 1))
    print(await asyncio.wait_for(work(1, "unlimited"), None))
    try:
        await asyncio.wait_for(work(100, "slow"), 0.01)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__))
    try:
        await asyncio.wait_for(work(1, "at once"), 0)
    except asyncio.TimeoutError as error:
        print(repr(error))
    try:
        await asyncio.wait_for(fails(1), 1)
    except KeyError as error:
        print(repr(error))

    try:
        async with asyncio.timeout(0.01) as limit:
            await work(100, "in a block")
    except TimeoutError as error:
        print(repr(error), limit.expired())
    async with asyncio.timeout(1) as limit:
        print(await work(1, "in time"))
    print(limit.expired())
    async with asyncio.timeout(None) as limit:
        print(limit.when())
        limit.reschedule(asyncio.get_running_loop().time() + 10)
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() - 1):
            await work(1, "too late")
    except TimeoutError:
        print("it was too late")
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(0.01):
                await work(100, "nested")
    except TimeoutError:
        print("the inner one")
    try:
        limit.reschedule(5)
    except RuntimeError as error:
        print(error)

    tasks = [asyncio.create_task(work(n, n)) for n in (3, 1, 20)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([it.result() for it in done], len(pending))
    done, pending = await asyncio.wait(pending, timeout=0.05)
    print([it.result() for it in done], len(pending))
    for it in pending:
        it.cancel()
    done, pending = await asyncio.wait(pending)
    print(len(done), len(pending))
    tasks = [asyncio.create_task(fails(1)), asyncio.create_task(work(10, "unfinished"))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([repr(it.exception()) for it in done], len(pending))
    pending.pop().cancel()

    for nth in asyncio.as_completed([work(3, "c"), work(1, "a"), work(2, "b")]):
        print(await nth)
    try:
        for nth in asyncio.as_completed([work(1, "first"), work(100, "second")], timeout=0.04):
            print(await nth)
    except TimeoutError as error:
        print(repr(error))

    for bad in ([], [work(1, "coroutine")], work(1, "alone")):
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError) as error:
            print(error)
        if bad:
            (bad[0] if type(bad) is list else bad).close()


asyncio.run(main())
