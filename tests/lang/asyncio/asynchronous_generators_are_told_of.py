# The hooks of asynchronous generators: one is called when a generator begins; a loop closes those that have not ended.
import asyncio
import sys


async def count(name, n=3):
    try:
        for number in range(n):
            yield number
    finally:
        await asyncio.sleep(0)
        print("closed", name)


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


print(sys.get_asyncgen_hooks())
told = []
sys.set_asyncgen_hooks(firstiter=lambda it: told.append(it.__name__))
print(sys.get_asyncgen_hooks().finalizer, sys.get_asyncgen_hooks()[0] is sys.get_asyncgen_hooks().firstiter)


async def plain(*items):
    for item in items:
        yield item


async def consume(generator):
    return [item async for item in generator]


print(told)
print(run(consume(plain(1, 2))), told)
generator = plain(1, 2, 3)
steps = [generator.__anext__(), generator.asend(None), generator.__anext__()]
print(told)
for step in steps:
    print(run(step.__await__()))
print(told)
for name, args in (("aclose", ()), ("athrow", (ValueError,)), ("asend", (None,))):
    getattr(plain(), name)(*args)
    print(name, told)


def refuse(generator):
    raise ZeroDivisionError("no " + generator.__name__)


sys.set_asyncgen_hooks(refuse)
try:
    plain().__anext__()
except ZeroDivisionError as error:
    print(error)
for wrong in ({"firstiter": 3}, {"finalizer": "f"}):
    try:
        sys.set_asyncgen_hooks(**wrong)
    except TypeError as error:
        print(error)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())


async def main():
    print(sys.get_asyncgen_hooks().firstiter is None)
    kept.append(count("left open"))
    kept.append(count("never begun"))
    kept.append(count("ended", 1))
    print(await anext(kept[0]), await anext(kept[0]))
    print([it async for it in kept[2]])


kept = []
asyncio.run(main())
print(sys.get_asyncgen_hooks())


async def failing():
    try:
        yield 1
    finally:
        raise ValueError("while closing")


async def leave_failing():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"][:40], repr(context["exception"])))
    kept.append(failing())
    await anext(kept[-1])


asyncio.run(leave_failing())
