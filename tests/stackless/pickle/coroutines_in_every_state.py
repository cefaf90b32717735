# Coroutines not begun, suspended and ended go through a pickle; so does what `__await__` gives; copies are forks.
import copy
import pickle
import types


@types.coroutine
def pause(value):
    return (yield value)


async def inner(numbers):
    numbers.append(await pause("first"))
    return numbers


async def main(numbers):
    await inner(numbers)
    numbers.append(await pause("second"))
    return sum(numbers)


def step(coroutine, value=None):
    try:
        return coroutine.send(value)
    except StopIteration as stop:
        return "returned", stop.value
    except RuntimeError as error:
        return repr(error)


def image_of(value):
    return pickle.loads(pickle.dumps(value))


new = main([1])
other = image_of(new)
print(step(new), step(new, 10), step(new, 100), step(new))
print(step(other), step(other, 20))
again = image_of(other)
print(again.cr_frame.f_locals, again.cr_await.__name__, again.__qualname__, again.cr_running, again.cr_suspended)
print(step(other, 200), step(again, 300))
ended = image_of(other)
print(ended.cr_frame, step(ended))

waits = main([1])
step(waits)
print(type(waits.cr_await), type(image_of(waits).cr_await))
wrapper = main([2]).__await__()
next(wrapper)
other = image_of(wrapper)
print(type(other), other.send(5), wrapper.send(6))
print(step(other, 7), step(wrapper, 8))

first = main([3])
step(first)
fork = copy.copy(first)
deep = copy.deepcopy(first)
print(step(deep, 4), step(deep, 5))
print(step(first, 6), step(first, 7))
wrapper = main([1]).__await__()
print(next(copy.copy(wrapper)))
print(pickle.loads(pickle.dumps(pause))("kept").send(None))


async def marked_travels():
    return await pickle.loads(pickle.dumps(types.coroutine(lambda it: (yield it))))("marked")


print(step(marked_travels()))
