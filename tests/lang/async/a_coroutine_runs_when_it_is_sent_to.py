# A coroutine does nothing until something is sent to it; its result comes by StopIteration.
import inspect
import types


@types.coroutine
def pause(value):
    return (yield value)


async def add(a, b):
    """Adds, slowly."""
    first = await pause(("first", a))
    second = await pause(("second", b))
    return a + b + first + second


def drive(coroutine, *answers):
    answers = list(answers)
    try:
        print("asked", coroutine.send(None))
        while True:
            print("asked", coroutine.send(answers.pop(0)))
    except StopIteration as stop:
        print("result", stop.value)


it = add(1, 2)
print(type(it), it.__name__, it.__qualname__, add.__doc__)
print(inspect.iscoroutinefunction(add), inspect.iscoroutine(it), inspect.isawaitable(it), inspect.isgenerator(it))
print(inspect.getcoroutinestate(it), it.cr_running, it.cr_suspended, it.cr_await, it.cr_origin)
drive(it, 10, 20)
print(inspect.getcoroutinestate(it), it.cr_frame)

it = add(1, 2)
print(it.send(None), inspect.getcoroutinestate(it), it.cr_suspended)
print(type(it.cr_await), it.cr_await.gi_code.co_name, it.cr_frame.f_lineno, sorted(it.cr_frame.f_locals))
print(repr(it).startswith("<coroutine object add at 0x"))
it.close()
print(inspect.getcoroutinestate(it), it.cr_await)


class Sums:
    async def of(self, *numbers, start=0):
        total = start
        for number in numbers:
            total += await pause(number)
        return total

    @classmethod
    async def made(cls):
        return cls.__name__

    @staticmethod
    async def plain(**options):
        return options


drive(Sums().of(1, 2, start=100), 5, 6)
drive(Sums.made())
drive(Sums.plain(a=1))
print(Sums().of(1).__qualname__)

for name in ("send", "throw", "close", "__await__", "__next__", "__iter__"):
    print(name, hasattr(it, name))
it.__name__ = "renamed"
print(it.__name__)
try:
    it.__qualname__ = 5
except TypeError as error:
    print(error)
print(add.__code__.co_flags & inspect.CO_COROUTINE, pause.__code__.co_flags & inspect.CO_ITERABLE_COROUTINE)
