# `unicode_escape` and `raw_unicode_escape` turn text into escapes of ASCII and back.

text = "caf\u00e9 \u4e2d \U0001f600 tab\t nl\n cr\r back\\slash 'quotes\" \x01\x7f\ud800"
for name in ("unicode_escape", "unicode-escape", "raw_unicode_escape"):
    data = text.encode(name)
    print(data, data.decode(name) == text)
print(rb"\x41\u0042\U00000043\104\n\t\a\b\f\v\r\"\'\\ \q \
joined".decode("unicode_escape") == "\x41BC\104\n\t\a\b\f\v\r\"'\\ \\q joined")
print(ascii(rb"\x41\u00e9\n\\u0041".decode("raw_unicode_escape")), ascii(b"\xe9\\777".decode("unicode_escape")))
print(r"a\tb".encode().decode("unicode_escape"))
print(ascii(rb"\N{SNOWMAN} \N{latin small letter a}".decode("unicode_escape")))
broken = rb"\N{no such name}x", rb"\N{SNOW", rb"\N{}", rb"\N", rb"\Nx"
for data in (rb"ab\x4", rb"\u12", rb"\U0011ffff", b"end\\", rb"\x", *broken):
    try:
        data.decode("unicode_escape")
    except UnicodeDecodeError as error:
        print(error)
    print(ascii(data.decode("unicode_escape", "replace")), ascii(data.decode("unicode_escape", "ignore")))
