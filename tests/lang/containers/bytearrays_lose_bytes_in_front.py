# A bytearray whose first bytes are taken away again and again is what is left, in every operation.
data = bytearray(range(100))
del data[:30]
print(data[0], len(data), data.pop(0), data[:3], data[-1], data.index(50), 20 in data)
data[:5] = b""
data.append(7)
data.insert(0, 9)
data.insert(3, 8)
print(list(data[:6]), data[-2:], data.find(b"\x08"), data.count(7))
del data[0]
data.remove(8)
data += b"end"
data.extend([1, 2])
print(data == bytearray(data), bytes(data[:4]), data[-5:], hash(bytes(data)) == hash(bytes(bytearray(data))))
del data[:40]
del data[1:3]
data[0:2] = b"longer"
data.reverse()
print(data, len(data))
while len(data) > 3:
    del data[:2]
print(data, data * 2, data + b"!", data.copy(), sorted(data))
copy = data.copy()
data.clear()
print(data, copy)
data[:] = b"again"
with memoryview(data) as view:
    view[0] = 65
    print(view[1:].tobytes())
del data[:3]
with memoryview(data) as view:
    print(view.tolist(), data)
del data[::2]
print(data, bytearray(b"abcdef")[1::2])
queue = bytearray()
for number in range(300):
    queue += b"%d," % number
    if len(queue) > 50:
        line, _, queue = queue.partition(b",")
        del queue[:2]
print(queue)
