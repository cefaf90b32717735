# A context variable has a value in each context, which a token takes back.
import contextvars
import re
from contextvars import Context, ContextVar, Token, copy_context


def shown(value):
    return re.sub("0x[0-9a-f]+", "0x", repr(value))


def attempt(function, *args):
    try:
        print(shown(function(*args)))
    except Exception as error:
        print(type(error).__name__, re.sub("0x[0-9a-f]+", "0x", str(error)))


size = ContextVar("size", default=5)
color = ContextVar("color")
print(shown(size), shown(color), size.name, color.name)
print(size.get(), size.get(7), color.get("red"))
attempt(color.get)
first = size.set(1)
second = size.set([2])
print(shown(first), first.var is size, first.old_value, second.old_value, Token.MISSING is first.old_value)
print(size.get(), size.get(7))
attempt(size.reset, second)
attempt(size.get)
attempt(size.reset, second)
print(shown(second))
attempt(color.reset, first)
attempt(color.reset, 3)
attempt(copy_context().run, size.reset, first)
attempt(size.reset, first)
attempt(size.get)
for args, kwargs in (
    ((), {}), ((3,), {}), (("a", 3), {}), ((), {"name": "q"}), (("a",), {"default": 1, "other": 2}), (("a",), {"other": 3}),
    (("a", 3, 4), {}), (("a",), {"default": None}),
):
    attempt(lambda: ContextVar(*args, **kwargs).get("no value"))
attempt(Token)
attempt(hash, first)
print(first == first, first == second, hash(size) == hash(size), size == ContextVar("size", default=5))
for cls in (ContextVar, Token, Context):
    attempt(type, "Derived", (cls,), {})
    attempt(lambda: cls[int])
    print(cls, cls.__module__, cls.__qualname__)
attempt(setattr, size, "other", 1)
attempt(setattr, ContextVar, "other", 1)
print(sorted(contextvars.__all__), [it for it in dir(size) if it[0] != "_"], [it for it in dir(first) if it[0] != "_"])
