# `async for` asks `__aiter__` once and waits for each `__anext__`; `else`, `break` and `continue` are those of `for`.
import types


@types.coroutine
def pause(value=None):
    return (yield value)


class Countdown:
    def __init__(self, start):
        self.now = start

    def __aiter__(self):
        print("aiter")
        return self

    async def __anext__(self):
        await pause(self.now)
        if not self.now:
            raise StopAsyncIteration
        self.now -= 1
        return self.now + 1


async def evens(limit):
    for number in range(limit):
        if number % 2 == 0:
            await pause(f"even {number}")
            yield number


async def main():
    async for number in Countdown(2):
        print("item", number)
    else:
        print("else")
    async for number in evens(7):
        if number == 2:
            continue
        if number == 6:
            break
        print("even", number)
    else:
        print("never")
    async for first in evens(3):
        async for second in Countdown(first):
            print(first, second)
    async for it.field in Countdown(1):
        pass
    async for a, *b in pairs():
        print(a, b)
    return await nested_return()


async def pairs():
    yield 1, 2, 3
    yield "xyz"


async def nested_return():
    async for number in evens(10):
        try:
            if number == 4:
                return number
        finally:
            print("finally", number)


class Box:
    pass


class Failing:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise ValueError("no item")


class Early:
    def __aiter__(self):
        return self

    def __anext__(self):
        raise StopAsyncIteration("before anything is awaited")


async def failures():
    try:
        async for _ in Failing():
            pass
    except ValueError as error:
        print(repr(error))
    async for _ in Early():
        print("never")
    else:
        print("early end")
    try:
        async for _ in evens(1):
            raise StopAsyncIteration("from the body")
    except StopAsyncIteration as error:
        print(repr(error), repr(error.__context__))


def drive(coroutine):
    try:
        while True:
            print("  waits for", coroutine.send(None))
    except StopIteration as stop:
        print("result", stop.value)


it = Box()
drive(main())
print(it.field)
drive(failures())
