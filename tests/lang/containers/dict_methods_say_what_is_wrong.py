# The methods of dict raise what CPython raises, with its words.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: {}[[]])
show(lambda: {[]: 1})
show(lambda: {1: 2}[3])
show(lambda: {}.popitem())
show(lambda: {}.pop(1))
show(lambda: {}.pop(1, 2))
show(lambda: {}.pop())
show(lambda: {}.get())
show(lambda: {}.get(1, 2, 3))
show(lambda: {}.get([]))
show(lambda: {}.setdefault())
show(lambda: {}.update(1))
show(lambda: {}.update([1]))
show(lambda: {}.update([(1, 2, 3)]))
show(lambda: {}.update(1, 2))
show(lambda: {}.fromkeys())
show(lambda: dict([1]))
show(lambda: dict(3))
show(lambda: dict(1, 2))
show(lambda: {} | [1])
show(lambda: {} < {})
show(lambda: dict(**{1: 2}))
show(lambda: dict([[1, 2]], a=3))
show(lambda: dict([("a", 1)], a=3))
show(lambda: dict({"a": 1}, b=2))
show(lambda: dict(["ab", (1, 2), iter("xy")]))
show(lambda: dict(zip("abc", range(3))))


def merge():
    d = {1: 1}
    d |= [(1, 2), (3, 4)]
    d |= {5: 6}
    return d


def wrong():
    d = {}
    d |= 3


show(merge)
show(wrong)
d = {1: "a", 2: "b"}
print(d | {2: "c", 3: "d"}, d.setdefault(1), d.setdefault(9), d.popitem(), d.pop(2), d)
print(dict.fromkeys("ab"), dict.fromkeys([1, 2], []), list(reversed({1: 2, 3: 4})))
d.update(x=1)
d.update({"y": 2}, z=3)
d.update()
print(d, d.copy() == d, {1: [1]} == {1: [1.0]}, {1: 2} == {1: 3})
