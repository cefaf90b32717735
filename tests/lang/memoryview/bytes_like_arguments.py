# A memoryview goes wherever bytes-like objects do.
import base64, binascii, collections.abc, hashlib, io, json, re, struct, zlib


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


view = memoryview(bytearray(b"hello world"))
odd = view[::2]
print(bytes(view[:3]), bytearray(odd), bytes(view[:4].cast("h")), str(view, "ascii"), int.from_bytes(odd[:2], "big"))
print(b"-".join([view[:1], view[1:3]]), b"x" + view[:2], bytearray(b"x") + view[:2], b"%s|%b" % (view[:2], odd))
print(b"hello".find(view[2:3]), view[1:2] in b"hello", b"hello".startswith(view[:3]), b"hello".count(view[2:3]))
print(b"a,b".split(memoryview(b",")), b"abc".replace(memoryview(b"b"), view[:2]), b"hello".partition(b"l")[1:])
print(b"abc".translate(memoryview(bytes(range(256)))), bytes.maketrans(memoryview(b"a"), b"b")[97], b" a ".strip(memoryview(b" ")))
print(int(memoryview(b"12")), float(memoryview(b"1.5")), eval(memoryview(b"1 + 1")))
for wrong in (
    lambda: b"".join([odd]), lambda: b"x" + odd, lambda: b"abc".find(odd), lambda: odd in b"abc", lambda: view + b"x",
    lambda: view * 2, lambda: ord(view[:1]), lambda: struct.pack("3s", view), lambda: struct.unpack("<3B", odd[:3]),
    lambda: json.loads(view), lambda: re.search("w", view), lambda: b"a".ljust(3, view[:1]),
    lambda: struct.pack_into("<H", memoryview(b"ab"), 0, 1),
):
    show(wrong)
print(struct.unpack("<2H", view[:4]), struct.unpack_from("<H", view, 2), list(struct.iter_unpack("<H", view[:4])))
room = bytearray(4)
struct.pack_into("<H", memoryview(room)[1:], 0, 0x4142)
print(room, hashlib.sha256(view).digest() == hashlib.sha256(b"hello world").digest(), zlib.crc32(view), zlib.adler32(view))
print(base64.b64encode(view), base64.b64decode(memoryview(b"aGk=")), binascii.hexlify(view[:2]))
stream = io.BytesIO(view)
print(stream.read(5), stream.write(view[:3]), stream.readinto(memoryview(room)[1:]), stream.getvalue(), room)
with stream.getbuffer() as buffer:
    buffer[0] = 72
    show(lambda: stream.write(b"longer than before"))
print(stream.write(b"!"), stream.getvalue()[:2])
print(re.search(rb"w(.)", view).group(1), re.findall(rb"o.?", view), re.sub(rb"o", b"0", view), re.split(rb" ", view))
letters = bytearray(b"abcdef")
letters[::2] = memoryview(b"xyz")
letters[1:2] = memoryview(b"12")[::-1]
letters[::3] = b""
print(letters)
for name in ("Sequence", "MutableSequence", "Hashable", "Iterable", "Sized", "Container", "ByteString"):
    print(name, isinstance(view, getattr(collections.abc, name)), end=" ")
print()
