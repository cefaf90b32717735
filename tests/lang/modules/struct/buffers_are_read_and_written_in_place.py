# unpack_from, pack_into, iter_unpack and the class Struct.

import struct


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


data = b"abcdef"
for offset in (0, 1, 4, -4, -2, -10):
    attempt(struct.unpack_from, "i", data, offset)
attempt(struct.unpack_from, "i", b"ab")
buffer = bytearray(6)
for offset in (0, -4, 4, -2, -10):
    attempt(struct.pack_into, "<i", buffer, offset, 1000 + offset)
    print(buffer)
attempt(struct.pack_into, "i", b"abcd", 0, 7)
attempt(struct.pack_into, "i", buffer, 1)
attempt(struct.pack_into, "i", buffer)
attempt(struct.pack_into, "i", buffer, "a", 1)
for layout in ("i", "bi", "bq", "<bq", "3s", "hhl", "b0i", "P", "n", "xx", "", "z", "3", "2 i"):
    attempt(struct.calcsize, layout)
attempt(struct.iter_unpack, "i", b"abc")
attempt(struct.iter_unpack, "", b"")
print(list(struct.iter_unpack("<H", b"abcd")))
steps = struct.iter_unpack("<H", b"abcd")
print(type(steps).__name__, steps.__length_hint__(), next(steps), steps.__length_hint__(), next(steps), next(steps, "end"))
layout = struct.Struct("<iH")
print(layout.size, layout.format, layout.pack(1, 2), layout.unpack(b"abcdef"), layout.unpack_from(b"abcdefgh", 1))
print(list(layout.iter_unpack(b"abcdef" * 2)))
attempt(layout.pack, 1)
attempt(layout.unpack, b"a")
print(struct.error.__mro__)
