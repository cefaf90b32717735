# `types.coroutine` lets the generators of a function be awaited, and wraps what returns something like one.
import inspect
import types


@types.coroutine
def marked(value):
    got = yield value
    return got


def plain():
    yield 1


async def waits(what):
    return await what


def run(coroutine):
    try:
        print("waits for", coroutine.send(None))
        coroutine.send("sent")
    except StopIteration as stop:
        print("returned", stop.value)
    except TypeError as error:
        print(error)


run(waits(marked("m")))
run(waits(plain()))
print(types.coroutine(marked) is marked, list(marked(1)), type(marked(1)))
print(inspect.isawaitable(marked(1)), inspect.isawaitable(plain()), inspect.iscoroutine(marked(1)))


async def native():
    return 5


print(types.coroutine(native) is native)


@types.coroutine
def returns_native():
    return native()


run(waits(returns_native()))


class Own:
    def __init__(self):
        self.left = [1, 2]

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)

    def send(self, value):
        if not self.left:
            raise StopIteration("own")
        return self.left.pop()

    def throw(self, *details):
        raise details[0]

    def close(self):
        pass


@types.coroutine
def returns_own():
    return Own()


it = waits(returns_own())
print(it.send(None), it.send(None))
run(it)


@types.coroutine
def delegates():
    return (yield from native())


run(waits(delegates()))
try:
    types.coroutine(5)
except TypeError as error:
    print(error)
