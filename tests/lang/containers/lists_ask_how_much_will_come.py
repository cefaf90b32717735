# A list that is filled from an object asks it for its length, or for a hint of it.
import operator


class Items:
    def __init__(self, length=None, hint=None):
        self.length = length
        self.hint = hint

    def __iter__(self):
        print("iter", end=" ")
        return iter([1, 2])

    def __len__(self):
        print("len", end=" ")
        if isinstance(self.length, type):
            raise self.length("no length")
        return self.length

    def __length_hint__(self):
        print("hint", end=" ")
        if isinstance(self.hint, type):
            raise self.hint("no hint")
        return self.hint


def fill(way, *args):
    try:
        print(way(Items(*args)))
    except Exception as error:
        print(type(error).__name__, error)


def extend(items):
    target = [0]
    target.extend(items)
    target += items
    return target


for way in (list, tuple, sorted, extend, lambda it: [*it, *it], lambda it: (*it,), operator.length_hint):
    fill(way, 5)
    fill(way, TypeError, 3)
    fill(way, TypeError, NotImplemented)
    fill(way, TypeError, TypeError)
    fill(way, TypeError, KeyError)
    fill(way, TypeError, "three")
    fill(way, TypeError, -1)
    fill(way, -1)
    fill(way, ValueError)
fill(set, ValueError)
fill(frozenset, ValueError)
fill(",".join, ValueError)
fill(dict.fromkeys, ValueError)
fill(max, ValueError)
