# `types`, `collections.abc` and `inspect` know coroutines and asynchronous generators.
import collections.abc
import functools
import inspect
import types


async def coroutine():
    pass


async def generator():
    yield


@types.coroutine
def marked():
    yield


class Awaited:
    def __await__(self):
        yield


class Method:
    async def method(self):
        pass


def plain():
    yield


values = [coroutine(), generator(), marked(), plain(), Awaited(), coroutine().__await__(), generator().__anext__()]
for value in values:
    known = [
        name
        for name in ("Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Generator", "Iterator")
        if isinstance(value, getattr(collections.abc, name))
    ]
    print(type(value).__name__, known, inspect.isawaitable(value), inspect.iscoroutine(value), inspect.isasyncgen(value))
print(isinstance(values[0], types.CoroutineType), isinstance(values[1], types.AsyncGeneratorType))
for function in (coroutine, generator, marked, plain, Method().method, functools.partial(coroutine), len):
    print(
        inspect.iscoroutinefunction(function),
        inspect.isasyncgenfunction(function),
        inspect.isgeneratorfunction(function),
    )
for cls in (types.CoroutineType, types.AsyncGeneratorType):
    try:
        type("Sub", (cls,), {})
    except TypeError as error:
        print(error)
    try:
        cls()
    except TypeError as error:
        print(error)


class Stepper(collections.abc.AsyncIterator):
    def __init__(self):
        self.left = 2

    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return self.left


async def collect():
    return [item async for item in Stepper()]


try:
    collect().send(None)
except StopIteration as stop:
    print(stop.value)


class Own(collections.abc.Coroutine):
    def __await__(self):
        yield "own"
        return "result"

    def send(self, value):
        raise StopIteration(value)

    def throw(self, typ, val=None, tb=None):
        super().throw(typ, val, tb)


own = Own()
own.close()
for args in ((ValueError("v"),), (KeyError, "k")):
    try:
        own.throw(*args)
    except Exception as error:
        print(repr(error))


async def uses():
    return await own


it = uses()
print(it.send(None))
try:
    it.send(None)
except StopIteration as stop:
    print(stop.value)
print(coroutine.__code__.co_flags & 0x3A0, generator.__code__.co_flags & 0x3A0, marked.__code__.co_flags & 0x3A0)
