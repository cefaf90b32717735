# codecs.register_error: a handler says what stands for what cannot be encoded or decoded, and where to go on.
import codecs


def show(function, *args):
    try:
        print(ascii(function(*args)))
    except (UnicodeError, TypeError, LookupError) as error:
        print(type(error).__name__, ascii(str(error)))


def counted(error):
    print(type(error).__name__, error.encoding, error.start, error.end, error.reason)
    return "<%d>" % (error.end - error.start), error.end


codecs.register_error("counted", counted)
show("a\xe9\xe9b\u1234".encode, "ascii", "counted")
show("a\u20ac\u1234".encode, "cp1252", "counted")
show(b"a\xff\xfeb\xe2\x82".decode, "utf-8", "counted")
show(b"\x81x".decode, "cp1252", "counted")
show(str, b"\x80", "ascii", "counted")
show(bytes, "\xe9", "ascii", "counted")
show(bytearray, "\xe9", "ascii", "counted")
codecs.register_error("bytes", lambda error: (b"\x00", error.end))
show("\xe9x".encode, "ascii", "bytes")
codecs.register_error("none", lambda error: None)
show("\xe9".encode, "ascii", "none")
codecs.register_error("far", lambda error: ("", 100))
show("\xe9".encode, "ascii", "far")
show(b"\xe9".decode, "ascii", "far")
codecs.register_error("again", lambda error: ("\xe9", error.end))
show("\xe9".encode, "ascii", "again")
show("\xe9".encode, "ascii", "unheard of")
show("e".encode, "ascii", "unheard of")
show(codecs.lookup_error, "unheard of")
show(codecs.register_error, "x", 3)
error = UnicodeEncodeError("ascii", "a\xe9\u1234", 1, 3, "why")
for name in ["ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "strict"]:
    show(codecs.lookup_error(name), error)
show(codecs.replace_errors, UnicodeDecodeError("ascii", b"\xff", 0, 1, "why"))
show(codecs.ignore_errors, 3)
