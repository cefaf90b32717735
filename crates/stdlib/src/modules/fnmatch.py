# `fnmatch`: patterns of file names.

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]

import re as _re


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def _compiled(pat):
    if isinstance(pat, bytes):
        return _re.compile(translate(pat.decode("latin-1")).encode("latin-1"))
    return _re.compile(translate(pat))


def fnmatchcase(name, pat):
    return _compiled(pat).match(name) is not None


def filter(names, pat):
    match = _compiled(pat).match
    return [name for name in names if match(name)]


def translate(pat):
    pieces = []
    at = 0
    while at < len(pat):
        char = pat[at]
        at += 1
        if char == "*":
            if not pieces or pieces[-1] != ".*":
                pieces.append(".*")
        elif char == "?":
            pieces.append(".")
        elif char == "[":
            end = at
            if pat.startswith("!", end):
                end += 1
            if pat.startswith("]", end):
                end += 1
            end = pat.find("]", end)
            if end < 0:
                pieces.append("\\[")
                continue
            inside = pat[at:end].replace("\\", "\\\\")
            at = end + 1
            if inside.startswith("!"):
                inside = "^" + inside[1:]
            elif inside.startswith(("^", "[")):
                inside = "\\" + inside
            pieces.append("[" + inside + "]")
        else:
            pieces.append(_re.escape(char))
    return "(?s:" + "".join(pieces) + ")\\Z"
