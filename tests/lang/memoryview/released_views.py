# A memoryview that was released refuses everything but being released again, compared and shown.
def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(b"abc")
view = memoryview(data)
part = view[1:]
with view as same:
    print(same is view)
iterator = iter(part)
print(view == view, view == data, view != data, repr(view)[:19], part.tolist(), view.release())
names = ["obj", "nbytes", "itemsize", "format", "ndim", "shape", "strides", "suboffsets", "readonly", "contiguous"]
for name in names:
    show(lambda: getattr(view, name))
for method in (view.tobytes, view.tolist, view.hex, view.toreadonly, view.__enter__, view.__len__, view.__hash__):
    show(method)
show(lambda: view[0])
show(lambda: view[:1])
show(lambda: view.__setitem__(0, 1))
show(lambda: view.cast("B"))
show(lambda: memoryview(view))
show(lambda: bytes(view))
show(lambda: 1 in view)
show(lambda: b"".join([view]))
show(lambda: b"abc".find(view))
part.release()
show(lambda: next(iterator))
data.append(100)
print(data)
