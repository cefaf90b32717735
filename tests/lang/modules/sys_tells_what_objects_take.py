# sys.getsizeof asks __sizeof__, and adds what the collector keeps.
import sys


class Plain:
    pass


class Slotted:
    __slots__ = ("a", "b")


class Both(Slotted):
    pass


class Numbers(list):
    pass


class Own:
    def __init__(self, size):
        self.size = size

    def __sizeof__(self):
        return self.size


for value in (
    0, 1, -1, 2**30 - 1, 2**30, 2**60, 10**100, True, False, 1.5, 1j, None, ..., NotImplemented,
    "", "abc", "é", "\u20ac", "\U0001f600", b"", b"abc", bytearray(), bytearray(b"abc"),
    (), (1,), (1, 2, 3), [], [1], list(range(10)), range(3), slice(1), object(),
    {}, {1: 1}, {"a": 1}, {i: i for i in range(6)}, {str(i): i for i in range(6)}, dict.fromkeys(range(100)),
    set(), frozenset(), {1}, set(range(5)), set(range(100)), set(range(1000)),
    Plain(), Slotted(), Both(), Numbers(), Numbers(range(4)), ValueError("x"), lambda: 0, Own(1).__sizeof__,
):
    print(type(value).__name__, sys.getsizeof(value), value.__sizeof__())
print(sys.getsizeof(Own(100)), sys.getsizeof([] * 5) < sys.getsizeof([0] * 5), object.__sizeof__(Own(1)) > 0)
for size in (-1, "x", 1.5):
    try:
        print(sys.getsizeof(Own(size)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
    try:
        print(sys.getsizeof(Own(size), 7))
    except ValueError as error:
        print(error)
