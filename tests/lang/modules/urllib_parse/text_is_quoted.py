# Characters that mean something in a URL are quoted, and read back.
from urllib.parse import *

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for text in (
    "abc def/~_-.", "\xe9\u20ac", "", "a+b&c=d%", b"\xff\x00 a/", bytearray(b"x y"), "\udc80", "/:?#[]@!$&'()*+,;=", 3, None, [1],
):
    show(quote, text)
    show(quote, text, "")
    show(quote, text, safe=b":/")
    show(quote_plus, text)
    show(quote_plus, text, safe="/")
    show(quote, text, encoding="latin-1", errors="replace")
show(quote_from_bytes, "x")
show(quote_from_bytes, b"a b")
for text in (
    "abc%20def", "%", "%4", "%zz%41", "%C3%A9", "%c3", "\xe9%20\xe9", "a+b", b"%41%FF", "%E2%82%AC", "", "%%41", "% 41", "%+1",
    3, None,
):
    show(unquote, text)
    show(unquote, text, "latin-1")
    show(unquote, text, errors="strict")
    show(unquote_to_bytes, text)
show(unquote_plus, "a+b%2B")
show(unquote, "%41", None, None)
