# `unicodedata`: what the Unicode standard says of characters.

unidata_version = "14.0.0"


def _character(name, char):
    if not isinstance(char, str):
        raise TypeError("%s() argument 1 must be a unicode character, not %s" % (name, _type_name(char)))
    if len(char) != 1:
        raise TypeError("%s() argument 1 must be a unicode character, not str" % name)
    return char


def name(chr, default=_MISSING, /):
    found = _unicode_fact(_character("name", chr), 0)
    if found is not None:
        return found
    if default is _MISSING:
        raise ValueError("no such name")
    return default


def lookup(name, /):
    found = _unicode_lookup(name)
    if found is None:
        raise KeyError("undefined character name '%s'" % name)
    return found


def category(chr, /):
    return _unicode_fact(_character("category", chr), 1)


def combining(chr, /):
    return _unicode_fact(_character("combining", chr), 2)


def decimal(chr, default=_MISSING, /):
    found = _unicode_fact(_character("decimal", chr), 3)
    if found is not None:
        return found
    if default is _MISSING:
        raise ValueError("not a decimal")
    return default


def normalize(form, unistr, /):
    if not isinstance(unistr, str):
        raise TypeError("normalize() argument 2 must be str, not " + _argument_type(unistr))
    found = _unicode_normalize(form, unistr)
    if found is None:
        raise ValueError("invalid normalization form")
    return found


def is_normalized(form, unistr, /):
    return normalize(form, unistr) == unistr
