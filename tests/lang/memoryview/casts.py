# A memoryview is cast to another native format, to several dimensions and back; items are packed and unpacked.
def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


for code in "bBhHiIlLqQnNP?c":
    view = memoryview(bytes(range(240, 256))).cast(code)
    print(code, view.itemsize, len(view), view[0])
print(memoryview(b"\0\0\x80?").cast("f")[0], memoryview(bytes(6) + b"\xf0?").cast("d")[0], memoryview(b"ab").cast("@h").format)
room = memoryview(bytearray(16))
cases = [("b", -129), ("b", 127), ("h", 1 << 20), ("H", -1), ("i", 1 << 40), ("l", 1 << 70), ("q", 1 << 63), ("Q", 2**64 - 1)]
cases += [("f", "a"), ("f", 1), ("d", 1.5), ("f", 1e300), ("?", 5), ("?", ""), ("c", b"a"), ("c", 1), ("c", b"ab"), ("b", 1.5)]
cases += [("d", 1 << 2000), ("n", -1), ("P", 1 << 65), ("I", None)]
for code, value in cases:
    view = room.cast(code)
    show(lambda: view.__setitem__(0, value) or view[0])


class Half:
    def __float__(self):
        return 0.5


floats = room.cast("d")
floats[0] = Half()
print(floats.tolist())
bytes_ = memoryview(bytearray(range(6)))
for format, *shape in (("X",), ("i",), ("e",), ("<h",), ("",), (5,), ("B", [2, 4]), ("B", 5), ("B", [0, 1]), ("B", ["a"])):
    show(lambda: bytes_.cast(format, *shape))
show(lambda: bytes_.cast("h").cast("i"))
show(lambda: bytes_.cast("B", [2, 3]).cast("B", [3, 2]))
show(lambda: bytes_[::2].cast("B"))
grid = bytes_.cast("B", shape=[2, 3])
grid[1, 1] = 99
print(grid.tolist(), grid[-1, -1], grid[1:].tolist(), grid[::-1].tobytes(), grid.cast("B").tolist(), len(grid))
for key in (1, (0,), (0, 0, 0), (2, 0), (0, 3), ("a", 0), (slice(1), slice(1))):
    show(lambda: grid[key])
show(lambda: grid.__setitem__(0, 1))
show(lambda: grid.__setitem__(slice(0, 1), b"abc"))
show(lambda: list(grid))
print(memoryview(bytes(24)).cast("i", [1, 2, 3]).tolist(), memoryview(bytes(24)).cast("i", [2, 3]).strides)
point = memoryview(bytearray(b"a")).cast("B", [])
point[()] = 98
print(point.ndim, point[()], point.tolist(), point.tobytes(), len(point), point[...] is point, point.shape, point == b"b")
show(lambda: point[0])
show(lambda: list(point))
