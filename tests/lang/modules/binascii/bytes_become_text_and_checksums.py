# Hexadecimal digits, base 64, uuencoding and checksums.

import binascii
import zlib


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(binascii.hexlify(b"abc"), binascii.b2a_hex(bytearray(b"\xff\0")), binascii.hexlify(b"abcdef", "-", 2))
print(binascii.unhexlify("616263"), binascii.a2b_hex(b"FFfe"))
print(binascii.crc32(b"hello"), binascii.crc32(b""), binascii.crc_hqx(b"abc", 0))
print(zlib.crc32(b"hello world") == zlib.crc32(b"world", zlib.crc32(b"hello ")), zlib.crc32(b"x", 2**40 + 5))
print(zlib.adler32(b"hello"), zlib.adler32(bytes(range(256)) * 50), zlib.adler32(b"b", zlib.adler32(b"a")))
print(binascii.b2a_base64(b"abc"), binascii.b2a_base64(b"abc", newline=False), binascii.a2b_base64("YWJj"))
text = binascii.b2a_uu(b"hello world")
print(text, binascii.a2b_uu(text), binascii.b2a_uu(b"\0" * 4, backtick=True))
attempt(lambda: binascii.unhexlify("abc"))
attempt(lambda: binascii.unhexlify("zz"))
attempt(lambda: binascii.hexlify("a"))
attempt(lambda: binascii.unhexlify(5))
attempt(lambda: zlib.crc32("a"))
attempt(lambda: binascii.a2b_base64("YWJ"))
