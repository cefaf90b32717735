# `aiter` and `anext`, with and without a default.


async def numbers():
    yield 1
    yield 2


class Own:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    it = aiter(numbers())
    print(await anext(it), await anext(it, "default"), await anext(it, "default"), await anext(it, "again"))
    try:
        await anext(it)
    except StopAsyncIteration as error:
        print(repr(error))
    print(await anext(Own(), None))
    waiting = anext(numbers(), 5)
    print(type(waiting), iter(waiting) is waiting)
    print(await waiting)
    own = Own()
    print(aiter(own) is own)
    for bad in (5, [], iter([])):
        try:
            aiter(bad)
        except TypeError as error:
            print(error)
        try:
            anext(bad)
        except TypeError as error:
            print(error)

    class Wrong:
        def __aiter__(self):
            return 5

    try:
        aiter(Wrong())
    except TypeError as error:
        print(error)
    for args in ((), (1, 2, 3)):
        try:
            anext(*args)
        except TypeError as error:
            print(error)


run(main())
