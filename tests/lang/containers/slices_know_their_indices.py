# A slice works its indices out for a length.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(slice(None, None, 2).indices(5), slice(-3, None).indices(10), slice(10, 0, -3).indices(6))
print(slice(1, 2), slice(5), slice(1, 2, 3).step, slice(1, 2) == slice(1, 2), slice(1) != slice(2))
print(slice(1, 2) < slice(1, 3) if False else "", slice("a", [], None))
show(lambda: slice(1, 2).indices(-1))
show(lambda: slice(1, 2, 0).indices(3))
show(lambda: slice("a").indices(3))
show(lambda: hash(slice(1)))
show(lambda: slice())
show(lambda: slice(1, 2, 3, 4))


class At:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number


print([1, 2, 3][At(1)], [1, 2, 3][At(0) : At(2)], (1, 2, 3)[At(-1)], "abc"[At(1) :], list(range(At(3))))
print(slice(At(1), None).indices(At(4)), [1, 2, 1].index(1, At(1)), [1, 2, 3].pop(At(0)))
items = [1, 2, 3]
items.insert(At(1), 9)
items[At(0)] = 7
del items[At(3)]
items[At(0) : At(1)] = [5, 6]
print(items)
del items[At(0) : At(1)]
print(items)


class Keeper:
    def __getitem__(self, key):
        return key


print(Keeper()[1:2], Keeper()[::3, ...], Keeper()[1:2, 3])
