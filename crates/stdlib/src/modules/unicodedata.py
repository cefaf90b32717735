# `unicodedata`: what the Unicode standard says of characters.

unidata_version = "14.0.0"


def _character(name, char, which=""):
    if not isinstance(char, str) or len(char) != 1:
        message = "%s() argument%s must be a unicode character, not %s"
        raise TypeError(message % (name, which, _type_name(char)))
    return char


def name(chr, default=_MISSING, /):
    found = _unicode_fact(_character("name", chr, " 1"), 0)
    if found is not None:
        return found
    if default is _MISSING:
        raise ValueError("no such name")
    return default


def lookup(name, /):
    if isinstance(name, bytes):
        name = name.decode("latin-1")
    elif not isinstance(name, str):
        raise TypeError("a bytes-like object is required, not '%s'" % _type_name(name))
    found = _unicode_lookup(name)
    if found is None:
        raise KeyError("undefined character name '%s'" % name)
    return found


def category(chr, /):
    return _unicode_fact(_character("category", chr), 1)


def combining(chr, /):
    return _unicode_fact(_character("combining", chr), 2)


def bidirectional(chr, /):
    return _unicode_fact(_character("bidirectional", chr), 4)


def east_asian_width(chr, /):
    return _unicode_fact(_character("east_asian_width", chr), 5)


def mirrored(chr, /):
    return _unicode_fact(_character("mirrored", chr), 6)


def decomposition(chr, /):
    return _unicode_fact(_character("decomposition", chr), 9)


def _value(found, default, message):
    if found is not None:
        return found
    if default is _MISSING:
        raise ValueError(message)
    return default


def decimal(chr, default=_MISSING, /):
    return _value(_unicode_fact(_character("decimal", chr, " 1"), 3), default, "not a decimal")


def digit(chr, default=_MISSING, /):
    return _value(_unicode_fact(_character("digit", chr, " 1"), 8), default, "not a digit")


def numeric(chr, default=_MISSING, /):
    return _value(_unicode_fact(_character("numeric", chr, " 1"), 7), default, "not a numeric character")


def normalize(form, unistr, /):
    if not isinstance(unistr, str):
        raise TypeError("normalize() argument 2 must be str, not " + _argument_type(unistr))
    found = _unicode_normalize(form, unistr)
    if found is None:
        raise ValueError("invalid normalization form")
    return found


def is_normalized(form, unistr, /):
    return normalize(form, unistr) == unistr
