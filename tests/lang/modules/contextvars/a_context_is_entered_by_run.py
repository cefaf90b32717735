# Context.run calls a function in a context: what it sets stays there, and an exception leaves it as it was found.
import re
from contextvars import Context, ContextVar, copy_context

size = ContextVar("size", default=5)
color = ContextVar("color", default="none")


def attempt(function, *args, **kwargs):
    try:
        print(re.sub("0x[0-9a-f]+", "0x", repr(function(*args, **kwargs))))
    except Exception as error:
        print(type(error).__name__, re.sub("0x[0-9a-f]+", "0x", str(error)))


def paint(value):
    color.set(value)
    return size.get(), color.get()


size.set(9)
here = copy_context()
empty = Context()
print(here.run(paint, "red"), empty.run(paint, "blue"), color.get())
print(here[color], empty[color], here.get(size), empty.get(size), empty.get(size, "unset"))
print(color in here, size in empty, len(here), len(empty), len(Context()))
print([it.name for it in here], [it.name for it in here.keys()], list(here.values()))
print([(it.name, value) for it, value in here.items()])
copy = here.copy()
print(copy == here, copy is here, copy == empty, copy == 3, copy != empty)
copy.run(paint, "green")
print(here[color], copy[color], copy == here, color.get())


def nested():
    color.set("outer")
    result = empty.run(lambda: (empty.run, paint("inner")))[1], color.get()
    try:
        here.run(paint, "again")
    except RuntimeError as error:
        print(re.sub("0x[0-9a-f]+", "0x", str(error)))
    return result


print(here.run(nested), color.get(), here[color], empty[color])
attempt(here.run, lambda: 1 / 0)
attempt(here.run, lambda *args, **kwargs: (args, kwargs), 1, 2, a=3)
attempt(here.run)
attempt(here.run, 3)
attempt(lambda: empty[size])
attempt(lambda: here[3])
attempt(lambda: 3 in here)
attempt(here.get, "size")
attempt(hash, here)
attempt(lambda: here < copy)
attempt(Context, 1)
token = here.run(color.set, "late")
attempt(color.reset, token)
here.run(color.reset, token)
print(here[color])


def numbers():
    for at in range(3):
        size.set(at)
        yield size.get()


# A generator has no context of its own: it sees that of whoever resumes it.
steps = numbers()
print(next(steps), size.get(), here.run(next, steps), size.get(), here[size], next(steps), size.get())
