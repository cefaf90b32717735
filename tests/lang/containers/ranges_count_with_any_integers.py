# Ranges are sequences of numbers of any size, sliced, searched and compared without being built.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


big = 2**70
print(range(10)[2:5], range(10)[::-1], range(0, big, 2)[2**60], range(-5)[0:0], range(5, 0, -2)[-1])
print(range(1, 10, 3) == range(1, 12, 3), range(0) == range(2, 2), hash(range(3)) == hash(range(0, 3, 1)))
print(3.0 in range(5), "a" in range(5), big in range(big + 1), 7 in range(0, 10, 2), True in range(2))
print(range(0, 10, 2).index(4), range(0, 10, 2).count(4), range(3).count(7), range(big, big + 5).index(big + 3))
print(list(range(5, 0, -2)), bool(range(0)), len(range(0, -10, -3)), next(iter(range(big, big * 2))))
print(list(reversed(range(0, 10, 3))), list(range(big, big + 3)), list(reversed(range(big, big + 2))))
print(range(3).start, range(3).stop, range(3).step, repr(range(1, 5)), repr(range(1, 5, 2)))
show(lambda: len(range(big)))
show(lambda: range(5).index(9))
show(lambda: range(5).index("a"))
show(lambda: range(5)[5])
show(lambda: range(5)["a"])
show(lambda: range())
show(lambda: range(1.0))
show(lambda: range(1, 2, 0))
show(lambda: range(1, 2, 3, 4))
show(lambda: range(a=1))
show(lambda: range(3) < range(4))
