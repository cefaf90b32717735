# `html`: characters that mean something in HTML, as entities and back.

__path__ = []

import re
from html.entities import html5 as _html5

__all__ = ["escape", "unescape"]

# What stands for the bytes of Windows' code page, which the standard reads numeric references by.
_WINDOWS = {
    0x00: "\ufffd", 0x0D: "\r", 0x80: "\u20ac", 0x81: "\x81", 0x82: "\u201a", 0x83: "\u0192", 0x84: "\u201e",
    0x85: "\u2026", 0x86: "\u2020", 0x87: "\u2021", 0x88: "\u02c6", 0x89: "\u2030", 0x8A: "\u0160", 0x8B: "\u2039",
    0x8C: "\u0152", 0x8D: "\x8d", 0x8E: "\u017d", 0x8F: "\x8f", 0x90: "\x90", 0x91: "\u2018", 0x92: "\u2019",
    0x93: "\u201c", 0x94: "\u201d", 0x95: "\u2022", 0x96: "\u2013", 0x97: "\u2014", 0x98: "\u02dc", 0x99: "\u2122",
    0x9A: "\u0161", 0x9B: "\u203a", 0x9C: "\u0153", 0x9D: "\x9d", 0x9E: "\u017e", 0x9F: "\u0178",
}
_REFERENCE = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


def _is_no_character(number):
    if number in (0x0B,) or 0x1 <= number <= 0x8 or 0xE <= number <= 0x1F or 0x7F <= number <= 0x9F:
        return True
    return 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE


def _character(match):
    name = match.group(1)
    if name[0] == "#":
        if name[1] in "xX":
            number = int(name[2:].rstrip(";"), 16)
        else:
            number = int(name[1:].rstrip(";"))
        if number in _WINDOWS:
            return _WINDOWS[number]
        if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return "\ufffd"
        return "" if _is_no_character(number) else chr(number)
    if name in _html5:
        return _html5[name]
    # The longest name that it begins with.
    for length in range(len(name) - 1, 1, -1):
        if name[:length] in _html5:
            return _html5[name[:length]] + name[length:]
    return "&" + name


def unescape(s):
    return _REFERENCE.sub(_character, s) if "&" in s else s
