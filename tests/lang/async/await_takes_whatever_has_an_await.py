# `await` takes coroutines, marked generators, and objects whose `__await__` gives an iterator.
import types


class Once:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        answer = yield self.value
        print("answered", answer)
        return self.value * 2


class Listed:
    def __await__(self):
        return iter([1, 2])


class Forwarding:
    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __await__(self):
        return self.coroutine.__await__()


class Stepping:
    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("stepped")


@types.coroutine
def marked():
    got = yield "from a generator"
    return got


async def inner():
    return await marked()


async def main():
    print(await Once(21))
    print(await Listed())
    print(await Forwarding(inner()))
    print(await Stepping())
    print(await marked())
    print(await inner(), -await Once(1), [await Once(2), await Once(3)])
    return (await inner()) or "done"


it = main()
value = None
sent = 0
while True:
    try:
        value = it.send(None if sent in (0, 2, 3) else sent)
        print("waits for", value)
    except StopIteration as stop:
        print("returned", stop.value)
        break
    sent += 1

wrapper = inner().__await__()
print(type(wrapper), next(wrapper))
try:
    wrapper.send("sent")
except StopIteration as stop:
    print(stop.value)
wrapper = inner().__await__()
next(wrapper)
try:
    wrapper.throw(ValueError("thrown"))
except ValueError as error:
    print(error)
wrapper.close()
print(iter(wrapper) is wrapper)
