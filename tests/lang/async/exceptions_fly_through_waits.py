# What is thrown into a coroutine arrives where the innermost wait stands; what nothing catches flies out.
import types


@types.coroutine
def pause(value=None):
    try:
        return (yield value)
    except KeyError as error:
        print("the generator caught", repr(error))
        return "caught below"


async def inner(value):
    try:
        return await pause(value)
    except ValueError as error:
        print("inner caught", repr(error))
        await pause("after the error")
        raise LookupError("from inner") from error
    finally:
        print("inner leaves")


async def outer():
    try:
        return await inner("waiting")
    except LookupError as error:
        return repr(error), repr(error.__cause__)


def step(coroutine, method, *args):
    try:
        print(method, "->", getattr(coroutine, method)(*args))
    except StopIteration as stop:
        print(method, "-> returned", stop.value)
    except BaseException as error:
        print(method, "-> raised", repr(error), "cause", repr(error.__cause__))


it = outer()
step(it, "send", None)
step(it, "throw", ValueError("thrown"))
step(it, "send", None)

it = outer()
step(it, "send", None)
step(it, "throw", KeyError("k"))

it = outer()
step(it, "send", None)
step(it, "close")
step(it, "send", None)
step(it, "close")

it = outer()
step(it, "throw", OSError("too early"))
step(it, "send", None)

it = outer()
step(it, "send", 5)
step(it, "throw")
step(it, "throw", 5)
step(it, "throw", ValueError, "by class")
it.close()


async def stops():
    raise StopIteration("inside")


step(stops(), "send", None)


async def ignores():
    try:
        await pause()
    except GeneratorExit:
        await pause("ignoring")


it = ignores()
step(it, "send", None)
step(it, "close")


async def itself():
    await me


me = itself()
step(me, "send", None)


async def waits(other):
    await other


shared = outer()
one, two = waits(shared), waits(shared)
step(one, "send", None)
step(two, "send", None)
one.close()

done = stops()
step(done, "send", None)
step(waits(done), "send", None)


async def context():
    try:
        raise ValueError("first")
    except ValueError:
        await pause("while handling")
        raise KeyError("second")


it = context()
step(it, "send", None)
try:
    it.send(None)
except KeyError as error:
    print(repr(error), repr(error.__context__))
