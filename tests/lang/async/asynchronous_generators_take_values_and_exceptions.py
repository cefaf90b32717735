# `asend`, `athrow` and `aclose` of asynchronous generators, their states, and their errors.
import inspect
import types


@types.coroutine
def pause(value=None):
    return (yield value)


async def talk():
    try:
        got = yield "hello"
        while True:
            await pause(f"thinking about {got}")
            try:
                got = yield f"you said {got}"
            except ValueError as error:
                got = f"error {error}"
    finally:
        await pause("cleaning up")
        print("clean")


def drive(coroutine):
    try:
        while True:
            print("  waits for", coroutine.send(None))
    except StopIteration as stop:
        return stop.value


async def conversation():
    it = talk()
    print(inspect.isasyncgen(it), inspect.isasyncgenfunction(talk), it.ag_running, it.ag_await)
    print(await it.__anext__())
    print(await it.asend("a"))
    print(await it.athrow(ValueError("b")))
    print(it.ag_running, it.ag_await, it.ag_frame.f_lineno, it.ag_code.co_name)
    print(await it.aclose())
    print(it.ag_frame)
    await it.aclose()
    try:
        await it.asend("late")
    except StopAsyncIteration as error:
        print("stopped", error.args)


drive(conversation())


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def short():
    yield 1


async def stops(kind):
    yield 1
    raise kind("inside")


async def errors():
    it = stubborn()
    await it.__anext__()
    try:
        await it.aclose()
    except RuntimeError as error:
        print(error)
    it = short()
    try:
        await it.asend(1)
    except TypeError as error:
        print(error)
    step = it.__anext__()
    print(await step)
    try:
        await step
    except RuntimeError as error:
        print(error)
    closing = it.aclose()
    await closing
    try:
        await closing
    except RuntimeError as error:
        print(error)
    for kind in (StopIteration, StopAsyncIteration, ValueError, GeneratorExit):
        it = stops(kind)
        await it.__anext__()
        try:
            await it.__anext__()
        except BaseException as error:
            print(repr(error), repr(error.__cause__))
    it = short()
    try:
        await it.athrow(KeyError, "new")
    except KeyError as error:
        print(repr(error))
    try:
        await it.__anext__()
    except StopAsyncIteration as error:
        print(repr(error))
    it = short()
    await it.__anext__()
    try:
        await it.athrow(GeneratorExit)
    except GeneratorExit as error:
        print(repr(error))


drive(errors())


async def slow():
    await pause("slow")
    yield 1


it = slow()
one, two = it.__anext__(), it.__anext__()
print(one.send(None), it.ag_running)
for other in (two, it.aclose(), it.athrow(ValueError)):
    try:
        other.send(None)
    except RuntimeError as error:
        print(error)
try:
    one.send(None)
except StopIteration as stop:
    print("item", stop.value, it.ag_running)
print([type(x).__name__ for x in (one, it.aclose(), it.athrow(ValueError), it)])
one.close()
try:
    one.throw(ValueError)
except RuntimeError as error:
    print(error)
three = it.__anext__()
try:
    three.throw(ValueError("into a step"))
except ValueError as error:
    print(repr(error))
