# Items, slices and methods that change a bytearray, and what they refuse.
data = bytearray(b"hello")


def change(source):
    try:
        exec(source)
    except Exception as error:
        print(source, "->", type(error).__name__, error)
    else:
        print(source, "->", data)


for source in [
    "data[0] = 72", "data[-1] = 33", "data[10] = 1", "data[0] = 300", "data[0] = 'a'", "data['a'] = 1",
    "data[1:3] = b'XYZ'", "data[::2] = b'...'", "data[::2] = b'.'", "data[1:1] = [1, 2]", "data[1:3] = 5",
    "data[0:1] = (n for n in (65, 66))", "del data[0]", "del data[1:3]", "del data[::2]", "del data[50]",
    "data.append(65)", "data.append(300)", "data.extend(b'xy')", "data.extend([1, 2])", "data.extend('ab')",
    "data.extend(n for n in (67, 68))", "data.insert(0, 64)", "data.insert(-1, 63)", "print(data.pop(), data.pop(0))",
    "data.pop(100)", "data.remove(67)", "data.remove(200)", "data.reverse()", "data += b'zz'", "data *= 2",
    "data[:] = b'abc'", "print(data.copy() is data)", "data.clear()", "data.pop()",
]:
    change(source)
same = data
same += b"grown"
print(same is data, data)
try:
    b"abc"[0] = 1
except TypeError as error:
    print(error)
try:
    print({bytearray(b"a"): 1})
except TypeError as error:
    print(error)
