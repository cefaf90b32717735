# singledispatch, singledispatchmethod and total_ordering.
from collections.abc import Mapping, Sequence
from functools import singledispatch, singledispatchmethod, total_ordering
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)




@singledispatch
def describe(value):
    return "something"


@describe.register(int)
def _(value):
    return "integer"


@describe.register
def _(value: list):
    return "list of " + ", ".join(describe(item) for item in value)


@describe.register(dict)
@describe.register(tuple)
def _(value):
    return "dict or tuple"


describe.register(Sequence, lambda value: "sequence")
print([describe(value) for value in (1, True, [1, "a"], {}, (), 1.5, None, "x", range(2))])
print(describe.dispatch(bool)(1), sorted(cls.__name__ for cls in describe.registry), describe.__name__)
show(lambda: describe())


class Shower:
    @singledispatchmethod
    def show(self, value):
        return "object"

    @show.register
    def _(self, value: int):
        return "int %d" % value

    @show.register(str)
    def _(self, value):
        return "str " + value


print(Shower().show(1), Shower().show("a"), Shower().show(1.5))


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented


a, b = Version(1, 2), Version(1, 10)
print(a < b, a <= b, a > b, a >= b, a <= Version(1, 2), a != b, max(a, b).parts)
show(lambda: a >= 3)


def incomplete():
    @total_ordering
    class Nothing:
        pass


show(incomplete)
