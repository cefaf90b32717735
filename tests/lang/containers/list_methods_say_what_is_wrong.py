# The methods of list raise what CPython raises, with its words.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: [].index(1))
show(lambda: [1].index(1, "a"))
show(lambda: [1, 2, 1].index(1, 1))
show(lambda: [1, 2, 1].index(1, -1, 100))
show(lambda: [].insert("a", 1))
show(lambda: [1].pop("a"))
show(lambda: [1].pop(1.0))
show(lambda: [1].pop(3))
show(lambda: [].pop())
show(lambda: [1].remove(2))
show(lambda: [].append())
show(lambda: [].append(1, 2))
show(lambda: [].extend(3))
show(lambda: [].foo)
show(lambda: [3, "a"].sort())
show(lambda: [].sort(1))
show(lambda: [].sort(foo=1))
show(lambda: [1, 2].sort(key=3))
show(lambda: list(3))
show(lambda: list(1, 2))
show(lambda: list(a=1))
show(lambda: [1, 2, 3][2**70])
show(lambda: [1].__getitem__("a"))
show(lambda: [1][1.0:])
