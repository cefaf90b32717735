# A deque: both ends, a greatest length, rotation, positions, its text and its errors.
from collections import deque
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


d = deque([1, 2, 3], maxlen=3)
d.append(4)
print(d, d.maxlen)
d.appendleft(0)
d.rotate(1)
print(d)
d.rotate(-2)
d.extend([7, 8])
d.extendleft([1, 2])
print(d, d.pop(), d.popleft(), len(d), d[0], d[-1])
d = deque("abcdef")
del d[1]
d[0] = "z"
d.insert(1, "q")
d.insert(-1, "w")
d.remove("c")
d.reverse()
print(d, list(reversed(d)), d.count("q"), d.index("w"), "z" in d, "nope" in d)
print(deque([1]) + deque([2]), deque([1, 2], maxlen=3) * 2, 2 * deque([1]), deque([1]) == deque([1]), deque([1]) == [1])
print(deque([1]) < deque([2]), deque() <= deque(), deque(maxlen=2), deque([], 0), bool(deque()), bool(deque([0])))
d = deque(range(20))
d.rotate(7)
print(d)
d.clear()
d += [1, 2]
d *= 2
print(d, d.copy(), d.copy() is d)
e = deque([1])
e.append(e)
print(e, [e])
show(lambda: deque(maxlen=-1))
show(lambda: deque(maxlen="a"))
show(lambda: deque().pop())
show(lambda: deque().popleft())
show(lambda: deque([1])[5])
show(lambda: deque([1])["a"])
show(lambda: deque([1]).remove(3))
show(lambda: deque([1]).index(3))
show(lambda: deque([1, 2, 1]).index(1, 1))
show(lambda: deque([1], 1).insert(0, 1))
show(lambda: deque(3))
show(lambda: deque([1]) + [2])


def grow():
    d = deque([1, 2])
    for item in d:
        d.append(item)


show(grow)


class Named(deque):
    pass


named = Named([1, 2])
named.label = "x"
print(named, named.label, type(named.copy()), Named([1], maxlen=3), isinstance(named, deque), type(iter(d)))
