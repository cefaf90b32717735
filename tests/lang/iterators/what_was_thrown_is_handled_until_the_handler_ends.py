# A generator that catches what its resumer is handling too keeps handling it when it has been away.

import asyncio
import sys


def patient():
    try:
        yield 1
    except ValueError:
        yield 2
        print("again", sys.exc_info()[1])
        raise


def thrown_into(generator):
    next(generator)
    try:
        raise ValueError("thrown")
    except ValueError as error:
        print(generator.throw(error))
    try:
        next(generator)
    except ValueError as error:
        print(repr(error))


thrown_into(patient())


def deep():
    yield from patient()


thrown_into(deep())


def forgiving():
    try:
        yield 1
    except ValueError:
        pass
    yield sys.exc_info()[1]


thrown = forgiving()
next(thrown)
try:
    raise ValueError("forgiven")
except ValueError as error:
    print(thrown.throw(error))


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cleaning up")
        await asyncio.sleep(0)
        raise


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel("enough")
    print(await asyncio.gather(task, return_exceptions=True), task.cancelled())


asyncio.run(main())
