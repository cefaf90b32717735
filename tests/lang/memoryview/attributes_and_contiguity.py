# The attributes of a memoryview tell how its items lie; tobytes, tolist and hex read them.
def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


def tell(view):
    print(view.nbytes, view.itemsize, view.format, view.ndim, view.shape, view.strides, view.suboffsets, view.readonly)
    print(view.c_contiguous, view.f_contiguous, view.contiguous, view.tolist(), view.tobytes(), view.hex())


data = bytearray(b"abcdef")
view = memoryview(data)
for it in (view, view[::2], view[1:], view[:0], view[::-1], view.cast("H"), view.cast("B", [2, 3]), view.toreadonly()):
    tell(it)
print(view.obj is data, view[1:].obj is data, memoryview(view).obj is data, memoryview(b"x").readonly)
grid = view.cast("B", [2, 3])
print(grid.tobytes("C"), grid.tobytes("F"), grid.tobytes(order="A"), grid.tobytes(None), view.hex(":"), view.hex("-", 2))
show(lambda: grid.tobytes("Z"))
show(lambda: grid.tobytes(5))
show(lambda: view.hex("ab"))
print(hash(memoryview(b"abc")) == hash(b"abc"), {memoryview(b"a"): 1}[b"a"], hash(memoryview(b"abcd")[::2]) == hash(b"ac"))
show(lambda: hash(view))
show(lambda: hash(view.toreadonly()))
show(lambda: hash(memoryview(b"abcd").cast("i")))
print(view == data, view == b"abcdef", b"abcdef" == view, view != b"x", view == "abcdef", view[::2] == b"ace", data == view)
print(memoryview(b"\x01\x00").cast("h") == memoryview(b"\x01"), memoryview(b"ab").cast("c") == b"ab", grid == view, grid == grid[:])
print(memoryview(b"abc") < bytearray(b"abd"), bytearray(b"abc") >= memoryview(b"abd"))
show(lambda: view < b"abc")
print(type(iter(view)).__name__, view.tolist.__name__, repr(view)[:11])
