# What cannot be iterated, or is no iterator, is named in the error.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class NoIterator:
    def __iter__(self):
        return 5


class Never:
    __iter__ = None
    __reversed__ = None
    __contains__ = None


show(lambda: iter(3))
show(lambda: iter(3, 4))
show(lambda: next(3))
show(lambda: next([]))
show(lambda: next(iter([])))
show(lambda: next(iter([]), "default"))
show(lambda: list(NoIterator()))
show(lambda: list(Never()))
show(lambda: reversed(Never()))
show(lambda: 1 in Never())
show(lambda: 1 in 5)
show(lambda: enumerate(3))
show(lambda: enumerate([], "a"))
show(lambda: zip(3))
show(lambda: zip([], 3))
show(lambda: zip(foo=1))
show(lambda: map())
show(lambda: map(3))
show(lambda: map(3, 4))
show(lambda: list(map(3, [1])))
show(lambda: map(len, [], foo=1))
show(lambda: filter(3))
show(lambda: filter(None, 3))
show(lambda: filter(None, [], 1))
show(lambda: reversed(3))
show(lambda: reversed({1}))
show(lambda: len(3))
show(lambda: len(iter([])))
show(lambda: [x for x in 5])
show(lambda: any(3))
show(lambda: sorted(3))
show(lambda: sorted())
show(lambda: sorted([1], 2))
show(lambda: min([]))
show(lambda: max(1))
show(lambda: sum(["a"]))
