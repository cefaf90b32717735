# An exception whose class has an `__init__` of its own is not made anew where a coroutine holds it, as in a generator.
import io
import pickle
import types


class Own(Exception):
    def __init__(self, first, second):
        print("made", first, second)
        super().__init__(first)


class Asking(pickle.Pickler):
    def persistent_id(self, obj):
        return None


@types.coroutine
def pause():
    yield


async def coroutine(error):
    await pause()
    return repr(error)


async def asynchronous(error):
    yield repr(error)
    yield repr(error)


def generator(error):
    yield repr(error)
    yield repr(error)


def travelled(value):
    file = io.BytesIO()
    Asking(file).dump(value)
    return pickle.loads(file.getvalue())


def step(value):
    try:
        return value.send(None)
    except StopIteration as stop:
        return stop.value


it = coroutine(Own(1, 2))
step(it)
print(step(travelled(it)))
it = asynchronous(Own(3, 4))
step(it.asend(None))
print(step(travelled(it).asend(None)))
it = generator(Own(5, 6))
step(it)
print(step(travelled(it)))
