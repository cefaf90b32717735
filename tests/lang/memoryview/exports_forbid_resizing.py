# A bytearray keeps its size as long as a memoryview of it can be reached; what is out of reach does not count.
def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(b"hello")
bytes(memoryview(data)[1:3])
data.append(33)
view = memoryview(data)
for method, *args in (
    ("append", 1), ("extend", b"x"), ("pop",), ("clear",), ("insert", 0, 1), ("remove", 104), ("remove", 1),
    ("__setitem__", slice(0, 1), b"xyz"), ("__setitem__", slice(0, 1), b"H"), ("__delitem__", 0), ("__delitem__", slice(0, 2)),
    ("__delitem__", slice(0, 0)), ("__delitem__", slice(0, 6, 2)), ("__setitem__", slice(0, 6, 2), b""), ("reverse",),
    ("__init__", b"q"), ("extend", b""), ("extend", []), ("extend", [1]),
):
    show(lambda: getattr(data, method)(*args))
try:
    data += b"x"
except BufferError as error:
    print(error)
try:
    data *= 2
except BufferError as error:
    print(error)
data += b""
data *= 1
print(data)
view.release()
data.append(33)
view = memoryview(data)
view = None
data.append(33)
held = {"deep": [(memoryview(data),)]}
show(lambda: data.append(1))
held.clear()
data.append(33)


def local(data):
    view = memoryview(data)
    show(lambda: data.pop())
    return view[2:4].tobytes()


def suspended(data):
    view = memoryview(data)
    yield view[0]
    yield view[1]


print(local(data), data)
generator = suspended(data)
print(next(generator))
show(lambda: data.pop())
generator.close()
with memoryview(data) as view:
    with view[1:3] as part:
        show(lambda: data.extend(b"x"))
    show(lambda: data.extend(b"x"))
iterator = iter(memoryview(data))
next(iterator)
show(lambda: data.pop())
del iterator
print(data.pop(), data)
data += memoryview(b"xyz")[1:]
print(data)
