# The asynchronous half of `contextlib`: managers of generators, closing, stacks, decorators.
import contextlib
import types


@types.coroutine
def pause(value=None):
    return (yield value)


@contextlib.asynccontextmanager
async def room(name, swallow=()):
    """A room."""
    print("enter", name)
    await pause(name)
    try:
        yield name.upper()
    except swallow as error:
        print("swallowed", repr(error))
    finally:
        await pause("leave " + name)
        print("leave", name)


class Plain:
    def __enter__(self):
        print("plain enter")
        return self

    def __exit__(self, *details):
        print("plain exit", details[0])


async def main():
    async with room("a") as got:
        print(got)
    async with room("b", KeyError):
        raise KeyError("k")
    try:
        async with room("c", KeyError):
            raise ValueError("v")
    except ValueError as error:
        print("kept", error)
    for kind in (StopIteration, StopAsyncIteration):
        try:
            async with room("d"):
                raise kind("s")
        except kind as error:
            print(repr(error))

    @room("decorated")
    async def inside(value):
        """Doc."""
        print("inside", value)
        return value

    print(await inside(5), inside.__name__, inside.__doc__, room.__doc__, type(room("x")).__name__)

    async with contextlib.aclosing(items()) as it:
        async for item in it:
            print("item", item)
            break

    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(room("e")))
        stack.enter_context(Plain())
        stack.push_async_callback(called, 1, two=2)
        stack.callback(print, "plain callback")
        stack.push_async_exit(swallows)
        raise LookupError("swallowed by the stack")
    async with contextlib.nullcontext(7) as seven:
        print(seven)
    try:
        await contextlib.AsyncExitStack().enter_async_context(Plain())
    except TypeError as error:
        print(error)
    for broken in (twice, never):
        try:
            async with broken():
                pass
        except RuntimeError as error:
            print(error)
    stack = contextlib.AsyncExitStack()
    stack.push_async_callback(called, "late")
    other = stack.pop_all()
    await stack.aclose()
    await other.aclose()


async def items():
    try:
        yield 1
        yield 2
    finally:
        await pause("closing")
        print("items closed")


async def called(*args, **kwargs):
    await pause("called")
    print("called", args, kwargs)


async def swallows(kind, error, traceback):
    await pause("swallows")
    print("swallows", kind.__name__, error)
    return True


@contextlib.asynccontextmanager
async def twice():
    yield 1
    yield 2


@contextlib.asynccontextmanager
async def never():
    if False:
        yield


coroutine = main()
waits = []
try:
    while True:
        waits.append(coroutine.send(None))
except StopIteration:
    print(waits)
for cls in (contextlib.AbstractContextManager, contextlib.AbstractAsyncContextManager):
    print(cls.__name__, isinstance(Plain(), cls), isinstance(room("y"), cls), isinstance(contextlib.nullcontext(), cls))
