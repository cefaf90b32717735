# unicodedata: names, directions, widths, values and decompositions as Unicode 14.0 has them; what came later is unassigned.
import unicodedata


def show(function, *args):
    try:
        print(function.__name__, ascii(args), ascii(function(*args)))
    except Exception as error:
        print(function.__name__, ascii(args), type(error).__name__, ascii(str(error)))


ONE = [
    unicodedata.category, unicodedata.bidirectional, unicodedata.east_asian_width, unicodedata.mirrored,
    unicodedata.combining, unicodedata.decomposition,
]
WITH_DEFAULT = [unicodedata.name, unicodedata.decimal, unicodedata.digit, unicodedata.numeric]
CHARS = ["a", "7", "(", "\xb2", "\xbd", "\u0660", "\u05d0", "\u2167", "\u4e03", "\uff21", "\u0301", "\ufb01", "\uac00",
         "\ud800", "\U0001f7d9", "\u212b", "\x00", "\u0cf3", "\U0001f6dc", "\U00031350", "\U0010ffff"]
for char in CHARS:
    print(ascii(char), [function(char) for function in ONE], [function(char, None) for function in WITH_DEFAULT])
for function in ONE + WITH_DEFAULT:
    for wrong in ["", "ab", 5]:
        show(function, wrong)
for function in WITH_DEFAULT:
    show(function, "\ud800")
    show(function, "\ud800", "default")
for name in ["LATIN SMALL LETTER A", "greek small letter alpha", "NULL", "LATIN CAPITAL LETTER GHA", "HANGUL SYLLABLE GA",
             "hangul syllable ga", "LATIN-SMALL-LETTER-A", "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-31350",
             "WIRELESS", "LATIN SMALL LETTER R WITH TILDE", "nope", b"SPACE", 5]:
    show(unicodedata.lookup, name)
for text in ["a\u0301\u0323", "\u1e9b\u0323", "\u1100\u1161\u11a8", "\ufb01", "\u212b", "a\u0301\U000113c5\u0301"]:
    for form in ["NFC", "NFD", "NFKC", "NFKD"]:
        print(form, ascii(unicodedata.normalize(form, text)), unicodedata.is_normalized(form, text))
show(unicodedata.normalize, "NFX", "a")
print(unicodedata.unidata_version)
