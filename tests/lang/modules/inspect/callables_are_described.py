# getfullargspec, signatures of built-in functions, inherited documentation, and what a closure refers to.

import inspect


def f(a, b: int = 3, /, c="x", *args: str, d, e: float = 2.5, **kw) -> bool:
    pass


class Base:
    def speak(self, x, y=2):
        """Says something."""

    @property
    def size(self):
        """How big."""


class Derived(Base):
    def speak(self, x, y=2):
        pass

    @property
    def size(self):
        return 1


print(inspect.getfullargspec(f))
print(inspect.getfullargspec(Derived().speak))
print(inspect.getfullargspec(lambda: 0))
try:
    inspect.getfullargspec(5)
except TypeError as error:
    print(error)
print(inspect.getdoc(Derived.speak), inspect.getdoc(Derived().speak), inspect.getdoc(Derived.size))
for it in (len, sorted, print, "".join, str.split, [].append, list.sort, {}.get, dict.fromkeys, int.to_bytes, True.bit_length, pow):
    print(it.__name__, inspect.signature(it))
for it in (max, int, dict, str, range, getattr):
    try:
        print(inspect.signature(it))
    except ValueError as error:
        print(error)


def outer(k):
    def inner(n):
        return n + k + len(names) + missing
    return inner


names = ["a"]
print(inspect.getclosurevars(outer(3)))


class Lazy:
    kept = property(lambda self: 1 / 0)

    def __getattr__(self, name):
        return "made up"


lazy = Lazy()
lazy.own = 5
print(type(inspect.getattr_static(lazy, "kept")), inspect.getattr_static(lazy, "own"), inspect.getattr_static(lazy, "no", None))
try:
    inspect.getattr_static(lazy, "no")
except AttributeError as error:
    print(repr(error))


def where():
    return [(it.function, it.lineno, it.code_context, it.index) for it in inspect.stack()]


def caller():
    return where()


for it in caller():
    print(it)
print(inspect.getframeinfo(inspect.currentframe())[1:3])
