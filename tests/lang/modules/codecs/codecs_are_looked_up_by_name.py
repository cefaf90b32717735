# codecs.lookup, encode and decode, the codecs that change bytes or text, and those a script registers.
import codecs


def show(function, *args):
    try:
        print(ascii(function(*args)))
    except (ValueError, TypeError, LookupError) as error:
        print(type(error).__name__, ascii(str(error)), repr(error.__cause__))


for name in "utf8 U8 latin1 L1 ascii utf-16le UTF_32 rot13 hex base64 windows-1252 latin9 koi8-r mac-roman IBM437".split():
    print(name, codecs.lookup(name).name)
print(bytes(range(128, 140)).decode("cp437").encode("unicode_escape"), "\u20ac\u017d".encode("cp1252"))
show("\u1234".encode, "cp1252")
show(b"\x81".decode, "cp1252")
show(codecs.encode, "Hello", "rot13")
show(codecs.encode, b"abc", "hex")
show(codecs.decode, b"6162", "hex")
show(codecs.decode, b"zz", "hex")
show(codecs.encode, b"abc" * 30, "base64")
show("abc".encode, "rot13")
show(b"abc".decode, "hex")
show(codecs.encode, 3, "utf-8")
show(codecs.decode, "abc", "utf-8")
show(codecs.lookup, "no such")
show("x".encode, "no such")
show(codecs.utf_8_decode, b"ab\xc3")
show(codecs.escape_decode, b"a\\n\\x41")
show(codecs.charmap_encode, "ab", "strict", {97: 98})
print(codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM)


class Backwards(codecs.Codec):
    def encode(self, input, errors="strict"):
        return input[::-1].encode(), len(input)

    def decode(self, input, errors="strict"):
        return bytes(input).decode()[::-1], len(input)


def search(name):
    if name == "back_wards":
        return codecs.CodecInfo(Backwards().encode, Backwards().decode, name="back-wards")


codecs.register(search)
print("abc".encode("Back-Wards"), b"abc".decode("back-wards"), str(b"xyz", "back wards"))
show(codecs.getincrementaldecoder, "back-wards")
show(codecs.register, 3)
