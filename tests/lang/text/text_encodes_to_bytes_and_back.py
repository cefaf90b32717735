# Encodings, byte orders, error handlers, and what the exceptions tell.
def show(function, *args, **kwargs):
    try:
        print(ascii(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


text = "a\xe9\u20ac\U0001f600"
for encoding in ["utf-8", "UTF8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf_16_be", "utf-32", "utf-32-be", "utf-8-sig", "nope"]:
    show(text.encode, encoding)
for errors in ["ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "nope"]:
    show(text.encode, "ascii", errors)
    show(b"a\xff\xe2\x82z".decode, "utf-8", errors)
for data in [b"\x80", b"\xc3", b"\xe2\x28", b"\xe2\x82", b"\xf0\x9f\x98", b"\xed\xa0\x80", b"\xf5", b"\xc0\x80"]:
    show(data.decode)
    show(data.decode, errors="replace")
show(b"\xff\xfea\x00b\x00".decode, "utf-16")
show(b"\xfe\xff\x00a".decode, "utf-16")
show(b"a\x00b".decode, "utf-16-le")
show(b"\x00\xd8a\x00".decode, "utf-16-le")
show(b"a\x00\x00\x00\x00\x00\x11\x00".decode, "utf-32-le")
show(b"\xef\xbb\xbfabc".decode, "utf-8-sig")
show(b"abc\xff".decode, "latin-1")
show("abc".encode, 5)
show("abc".encode, "utf-8", 5)
show(b"abc".decode, "utf-8", None)
try:
    b"abc\xff".decode()
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason, error.args)
try:
    "ab\u20ac\u20acc".encode("ascii")
except ValueError as error:
    print(error.encoding, ascii(error.object), error.start, error.end, error.reason, ascii(error))
print(b"\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"))
show(str, b"abc", "ascii")
show(str, b"\xff", "utf-8", "replace")
show(str, "abc", "utf-8")
show(str, 5, "utf-8")
show(str, b"abc")
