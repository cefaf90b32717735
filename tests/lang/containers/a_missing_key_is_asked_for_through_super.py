# `dict.__getitem__`, called by name or through super(), asks the class of the dict for its `__missing__`.

from collections import Counter, OrderedDict, defaultdict


class Lower(defaultdict):
    def __getitem__(self, key):
        return super().__getitem__(key.lower())


words = Lower(list)
words["A"].append(1)
words["a"].append(2)
print(dict(words))


class Doubling(dict):
    def __missing__(self, key):
        return key * 2

    def __getitem__(self, key):
        return dict.__getitem__(self, key)


numbers = Doubling(a=1)
print(numbers["a"], numbers["b"], numbers.__getitem__("c"), dict.__getitem__(numbers, "d"), numbers.get("e"))
print(Counter("aab").__getitem__("a"), Counter("aab").__getitem__("z"), super(Counter, Counter()).__getitem__(1))


class Logged(OrderedDict):
    def __getitem__(self, key):
        print("asked for", key)
        return super().__getitem__(key)


logged = Logged(x=1)
print(logged["x"])
for read in (lambda: logged["y"], lambda: {}.__getitem__(1), lambda: dict.__getitem__({}, []), lambda: dict.__getitem__([], 1)):
    try:
        read()
    except (KeyError, TypeError) as error:
        print(repr(error))
