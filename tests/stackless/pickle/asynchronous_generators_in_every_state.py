# Asynchronous generators and the steps made of them go through a pickle in every state; copies are forks.
import copy
import pickle
import types


@types.coroutine
def pause(value):
    return (yield value)


async def numbers(limit):
    for number in range(limit):
        try:
            got = yield number
            if got:
                print("got", got)
        except ValueError as error:
            print("caught", error)
        await pause(("after", number))


def step(awaitable, value=None):
    try:
        return "waits for", awaitable.send(value)
    except StopIteration as stop:
        return "item", stop.value
    except (StopAsyncIteration, RuntimeError) as error:
        return repr(error)


def image_of(value):
    return pickle.loads(pickle.dumps(value))


it = image_of(numbers(2))
print(step(it.__anext__()))
other = image_of(it)
print(step(other.asend("a value")), other.ag_running)
print(it.ag_running, it.ag_frame.f_locals)

waiting = numbers(2)
step(waiting.__anext__())
one = waiting.asend("sent")
other = image_of(one)
print(type(other), step(other), step(other))
print(step(one))
third = image_of(one)
print(step(third), step(one))
print(step(third), step(image_of(third)))

it = numbers(2)
step(it.__anext__())
throw = it.athrow(ValueError("thrown"))
other = image_of(throw)
print(step(other), step(throw))
print(step(image_of(other)), step(other))

it = numbers(1)
step(it.__anext__())
close = image_of(it.aclose())
print(step(close), step(close))

it = numbers(1)
step(it.__anext__())
ending = it.__anext__()
print(step(ending), step(ending))
print(step(image_of(it).__anext__()), image_of(it).ag_frame)

it = numbers(2)
step(it.__anext__())
fork = copy.copy(it)
print(step(it.__anext__()), step(fork.__anext__()))
print(step(copy.copy(it.asend(5))), step(copy.copy(it.athrow(ValueError))))


async def collects(source):
    return [item async for item in source]


it = collects(numbers(2))
print(step(it))
other = image_of(it)
print(step(it), step(it))
print(step(other), step(other))
default = image_of(anext(numbers(0), "default"))
print(step(default))
