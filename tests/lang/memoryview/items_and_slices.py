# A memoryview shows bytes without copying them: items, slices with steps, and assignment through it.
def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(b"abcdef")
view = memoryview(data)
print(view[0], view[-1], len(view), view[1:3].tobytes(), view[::2].tolist(), view[::-1].tobytes(), view[4:1:-2].tolist())
view[0] = 65
view[1:3] = b"BC"
view[4:0:-2] = b"xy"
print(data)
view[:] = view[::-1]
view[1:] = view[:-1]
print(data)
for key in (7, -7, "a", 1.5, (0, 0), (), ..., 2**70, slice(0, "a"), slice(None, None, 0)):
    show(lambda: view[key])
for key, value in ((0, "a"), (0, 256), (0, -1), (7, 1), (slice(0, 2), b"abc"), (slice(0, 2), "ab"), (slice(0, 2), 5)):
    show(lambda: view.__setitem__(key, value))
show(lambda: view.__delitem__(0))
show(lambda: memoryview(b"ab").__setitem__(0, 1))
show(lambda: memoryview(b"ab").__delitem__(0))
for wrong in ("abc", 5, None, [1]):
    show(lambda: memoryview(wrong))
show(lambda: memoryview())


class One:
    def __index__(self):
        return 1


print(view[One()], view[One():].tolist()[:2])
view[One()] = One()
print(view[1], [*view], max(view), sorted(view)[:2], sum(view), 1 in view, list(reversed(view))[0])
first, *rest = view
print(first, rest, list(zip(view, "ab")), dict(enumerate(view[:2])), bool(view), bool(view[6:]))
match view:
    case [_, 1, *others]:
        print("a sequence", others)
show(lambda: type("Sub", (memoryview,), {}))
show(lambda: setattr(view, "format", "x"))
show(lambda: view.index)
