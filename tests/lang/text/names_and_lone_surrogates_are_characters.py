# Escapes by name, code points that UTF-8 cannot hold, and the normal form of identifiers.
import unicodedata

print(ascii("\N{LATIN SMALL LETTER E WITH ACUTE}\N{bullet} {}".format(1)), ascii(f"\N{BULLET}{1}\N{EURO SIGN}"))
for source in [r"'\N{no such name}'", r"'\N'", r"'\x4'", r"'\u12'", r"'\U00110000'"]:
    try:
        eval(source)
    except SyntaxError as error:
        print(error.msg)
lone = "\ud800"
print(ascii(lone), len(lone), lone == chr(0xD800), hex(ord(lone)), lone.isprintable(), len("\ud83d\ude00"))
for encode in [
    lambda: lone.encode(), lambda: lone.encode("utf-8", "surrogatepass"), lambda: lone.encode("ascii", "backslashreplace"),
    lambda: "\udc80".encode("utf-8", "surrogateescape"), lambda: lone.encode("utf-16-le", "surrogatepass"),
]:
    try:
        print(encode())
    except UnicodeEncodeError as error:
        print(error)
print(ascii(b"a\xffb".decode("utf-8", "surrogateescape")), ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")))
exec("\ufb01ne = 3\nprint(fine, '\ufb01ne' in globals())")
print(unicodedata.name("a"), unicodedata.name("\x00", "none"), unicodedata.lookup("snowman") == "\u2603")
print([unicodedata.category(char) for char in "aA1 .\n\u0301\u20ac\ud800"], unicodedata.combining("\u0301"))
print(ascii([unicodedata.normalize(form, "\xe9\ufb01") for form in ("NFC", "NFD", "NFKC", "NFKD")]))
for call in [lambda: unicodedata.name("\x00"), lambda: unicodedata.lookup("nope"), lambda: unicodedata.normalize("X", "a")]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
