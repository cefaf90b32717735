# `async with` waits for `__aenter__` and `__aexit__`, whichever way its body ends.
import types


@types.coroutine
def pause(value):
    yield value


class Door:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    async def __aenter__(self):
        await pause("entering " + self.name)
        return self.name.upper()

    async def __aexit__(self, kind, error, traceback):
        await pause("leaving " + self.name)
        print("left", self.name, kind and kind.__name__, error, traceback is not None)
        return self.swallow


async def plain():
    async with Door("a") as first, Door("b") as second, Door("c"):
        print("inside", first, second)
    async with (
        Door("d") as fourth,
        Door("e"),
    ):
        print("inside", fourth)


async def returns():
    async with Door("f"):
        return "from inside"


async def loops():
    for number in range(3):
        async with Door(str(number)):
            if number == 0:
                continue
            if number == 1:
                break
    return number


async def raises():
    async with Door("g", swallow=True):
        raise ValueError("swallowed")
    try:
        async with Door("h"):
            raise KeyError("kept")
    except KeyError as error:
        print("caught", error)
    async with Door("i", swallow=True), Door("j"):
        1 / 0


class BadExit:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *details):
        raise RuntimeError("from the exit")


async def context():
    try:
        async with BadExit():
            raise ValueError("from the body")
    except RuntimeError as error:
        print(repr(error), repr(error.__context__))
    try:
        async with BadExit():
            pass
    except RuntimeError as error:
        print(repr(error), repr(error.__context__))


def drive(coroutine):
    print(coroutine.__name__)
    try:
        while True:
            print("  waits for", coroutine.send(None))
    except StopIteration as stop:
        print("result", stop.value)


for function in (plain, returns, loops, raises, context):
    drive(function())

it = returns()
print(it.send(None))
print(it.send(None))
try:
    it.throw(ValueError("thrown while leaving"))
except ValueError as error:
    print(error)
