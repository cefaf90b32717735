# Merging asks a dict of a subclass for its keys only if that is iterated over in its own way.
import collections


class Keys(dict):
    def keys(self):
        return ["x"]

    def __getitem__(self, key):
        return "got " + key


class Iterated(dict):
    def __iter__(self):
        return iter(["y"])

    def __getitem__(self, key):
        return "got " + key


class Both(Keys):
    def __iter__(self):
        return iter(["z"])


class Ordered(collections.OrderedDict):
    def keys(self):
        return ["o"]

    def __getitem__(self, key):
        return "got " + key


class Mapping:
    def keys(self):
        return ["m"]

    def __getitem__(self, key):
        return "got " + key


def f(**keywords):
    return keywords


for cls in (Keys, Iterated, Both, Ordered, Mapping):
    mapping = cls() if cls is Mapping else cls(a=1)
    other = {"b": 2}
    other.update(mapping)
    print(cls.__name__, f(**mapping), {**mapping}, dict(mapping), other, f(q=1, **mapping))
    if cls is not Mapping:
        other |= mapping
        print(other, {} | mapping)


class Odd:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.number == other.number


print([key.number for key in {**{Odd(1): 1, Odd(2): 2}, **{Odd(2): 3, Odd(3): 4}}])
for wrong in ({1: 2}, Both()):
    try:
        f(z=1, **wrong)
    except TypeError as error:
        print(error)
