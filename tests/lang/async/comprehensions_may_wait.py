# Comprehensions with `async for` and `await`, in each kind, nested, and as asynchronous generators.
import types


@types.coroutine
def pause(value=None):
    return (yield value)


async def numbers(limit):
    for number in range(limit):
        await pause(("number", number))
        yield number


async def double(value):
    await pause(("double", value))
    return value * 2


async def is_odd(value):
    return value % 2 == 1


async def main():
    print([number async for number in numbers(3)])
    print({number % 2 async for number in numbers(3)})
    print({number: str(number) async for number in numbers(2)})
    print([await double(number) for number in range(3)])
    print([number async for number in numbers(4) if await is_odd(number)])
    print([(a, b) async for a in numbers(2) for b in range(2)])
    print([(a, b) for a in range(2) async for b in numbers(a)])
    print([[b async for b in numbers(a)] for a in range(3)])
    print([[await double(b) for b in range(a)] async for a in numbers(3)])
    print({await double(key): await double(value) for key, value in [(1, 2), (3, 4)]})
    lazy = (await double(number) async for number in numbers(3))
    print(type(lazy), lazy.__name__)
    print([item async for item in lazy])
    lazy = (await double(number) for number in range(2))
    print(type(lazy))
    async for item in lazy:
        print("item", item)
    print(*[x async for x in numbers(2)], sum([x async for x in numbers(4)]))
    return await double(len([x async for x in numbers(2)]))


def drive(coroutine):
    n_waits = 0
    try:
        while True:
            coroutine.send(None)
            n_waits += 1
    except StopIteration as stop:
        print("result", stop.value, "after", n_waits, "waits")


drive(main())


def outside():
    return (item async for item in numbers(2))


async def use():
    return [item async for item in outside()]


drive(use())
try:
    print(list(outside()))
except TypeError as error:
    print(error)


async def closures():
    functions = [lambda: (a, b) for a in range(2) async for b in numbers(2)]
    return [function() for function in functions]


drive(closures())
