# zlib: what was compressed is what comes out, in each of the three formats, at once and in pieces; and what is refused.
import zlib


def t(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return type(e).__name__, str(e)


text = b"hello world " * 50 + bytes(range(256))
for wbits in [15, 9, -15, 31]:
    for level in [-1, 0, 1, 6, 9]:
        packed = zlib.compress(text, level, wbits)
        print(wbits, level, zlib.decompress(packed, wbits) == text, len(packed) < len(text) or level == 0)
        if wbits > 0:
            print(packed[:2], packed[-4:])
print(zlib.decompress(zlib.compress(b"")), zlib.decompress(zlib.compress(text, wbits=31), 47) == text)
good = zlib.compress(b"hello world" * 3)
for data, wbits in [
    (b"x", 15), (b"", 15), (good[:-1], 15), (good + b"zz", 15), (good[:-1] + b"x", 15), (b"abcdefgh", 15), (good, 31),
    (b"\x78\x9c\x07", 15), (b"\x79\x9c", 15), (good, 3), ("x", 15),
]:
    print(t(zlib.decompress, data, wbits))
print(t(zlib.compress, "x"), t(zlib.compress, b"x", 10), t(zlib.compress, b"x", wbits=5))
print(t(zlib.compressobj, 10), t(zlib.compressobj, method=3), t(zlib.decompressobj, 3), t(zlib.decompress, good, bufsize=-1))
stream = zlib.decompressobj()
pieces = [stream.decompress(good[at : at + 3]) for at in range(0, len(good), 3)]
print(b"".join(pieces), stream.eof, stream.unused_data, stream.flush())
stream = zlib.decompressobj()
print(stream.decompress(good + b"rest"), stream.eof, stream.unused_data)
stream = zlib.decompressobj()
first = stream.decompress(zlib.compress(text), 5)
print(first, stream.eof, t(stream.decompress, b"", -1), t(stream.flush, -1))
print(first + stream.decompress(stream.unconsumed_tail, 100) + stream.flush() == text, stream.eof)
packer = zlib.compressobj(9)
start = packer.compress(b"abc") + packer.compress(b"abc")
other = packer.copy()
print(zlib.decompress(start + packer.flush()), zlib.decompress(start + other.flush()), t(packer.flush))
print(t(zlib.decompressobj().decompress, b"abc"), zlib.Z_BEST_COMPRESSION, zlib.MAX_WBITS, zlib.crc32(text), zlib.adler32(text))
