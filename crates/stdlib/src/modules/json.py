# `json`: the classes, and reading and writing where scripts have a say. Plain data is native.

__path__ = []
__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


class JSONDecodeError(ValueError):
    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_SPACE = " \t\n\r"
_CONSTANTS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


def _skip_space(text, at):
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at


class JSONDecoder:
    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self._is_plain = not (object_hook or parse_float or parse_int or parse_constant or object_pairs_hook)

    def decode(self, s):
        value, end = self.raw_decode(s, _skip_space(s, 0))
        end = _skip_space(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        if self._is_plain:
            return _checked(_json_read(s, idx, bool(self.strict)), s)
        return self._value(s, idx)

    def _value(self, s, at):
        char = s[at : at + 1]
        if char == '"':
            return _checked(_json_string(s, at + 1, bool(self.strict)), s)
        if char == "{":
            return self._object(s, at + 1)
        if char == "[":
            return self._array(s, at + 1)
        for word, value in (("null", None), ("true", True), ("false", False)):
            if s.startswith(word, at):
                return value, at + len(word)
        for word in ("NaN", "Infinity", "-Infinity"):
            if s.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        return self._number(s, at)

    def _number(self, s, at):
        end = at + 1 if s.startswith("-", at) else at
        first = end
        end = _skip_digits(s, end)
        if end == first:
            raise JSONDecodeError("Expecting value", s, at)
        if s[first] == "0":
            end = first + 1
        whole = end
        if s.startswith(".", end) and _skip_digits(s, end + 1) > end + 1:
            end = _skip_digits(s, end + 1)
        if s[end : end + 1] in ("e", "E"):
            digits = end + 2 if s[end + 1 : end + 2] in ("+", "-") else end + 1
            if _skip_digits(s, digits) > digits:
                end = _skip_digits(s, digits)
        if end == whole:
            return self.parse_int(s[at:end]), end
        return self.parse_float(s[at:end]), end

    def _object(self, s, at):
        pairs = []
        at = _skip_space(s, at)
        if s.startswith("}", at):
            return self._made(pairs), at + 1
        while True:
            if not s.startswith('"', at):
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
            key, at = _checked(_json_string(s, at + 1, bool(self.strict)), s)
            at = _skip_space(s, at)
            if not s.startswith(":", at):
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self._value(s, _skip_space(s, at + 1))
            pairs.append((key, value))
            at = _skip_space(s, at)
            if s.startswith("}", at):
                return self._made(pairs), at + 1
            if not s.startswith(",", at):
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = _skip_space(s, at + 1)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        value = dict(pairs)
        if self.object_hook is not None:
            value = self.object_hook(value)
        return value

    def _array(self, s, at):
        items = []
        at = _skip_space(s, at)
        if s.startswith("]", at):
            return items, at + 1
        while True:
            value, at = self._value(s, at)
            items.append(value)
            at = _skip_space(s, at)
            if s.startswith("]", at):
                return items, at + 1
            if not s.startswith(",", at):
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = _skip_space(s, at + 1)


def _skip_digits(text, at):
    while at < len(text) and text[at] in "0123456789":
        at += 1
    return at


def _checked(found, text):
    if len(found) == 3:
        raise JSONDecodeError(found[0], text, found[1])
    return found


def loads(
    s,
    *,
    cls=None,
    object_hook=None,
    parse_float=None,
    parse_int=None,
    parse_constant=None,
    object_pairs_hook=None,
    **kw,
):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), "surrogatepass")
    else:
        raise TypeError("the JSON object must be str, bytes or bytearray, not %s" % type(s).__name__)
    for name, value in (
        ("object_hook", object_hook),
        ("object_pairs_hook", object_pairs_hook),
        ("parse_float", parse_float),
        ("parse_int", parse_int),
        ("parse_constant", parse_constant),
    ):
        if value is not None:
            kw[name] = value
    return (JSONDecoder if cls is None else cls)(**kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)


def detect_encoding(b):
    if b.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        options = (
            bool(self.ensure_ascii)
            | bool(self.sort_keys) << 1
            | bool(self.skipkeys) << 2
            | bool(self.allow_nan) << 3
        )
        text = _json_write(o, indent, self.item_separator, self.key_separator, options)
        if text is None:
            pieces = []
            self._write(o, pieces, indent, "\n", [])
            text = "".join(pieces)
        return text

    def iterencode(self, o, _one_shot=False):
        yield self.encode(o)

    def _write(self, value, pieces, indent, line, open):
        options = bool(self.ensure_ascii) | bool(self.allow_nan) << 3
        if value is None or isinstance(value, (str, int, float)):
            pieces.append(_json_write(value, None, "", "", options))
            return
        for other in open:
            if other is value and self.check_circular:
                raise ValueError("Circular reference detected")
        open.append(value)
        if isinstance(value, (list, tuple)):
            self._write_list(value, pieces, indent, line, open)
        elif isinstance(value, dict):
            self._write_dict(value, pieces, indent, line, open)
        else:
            self._write(self.default(value), pieces, indent, line, open)
        open.pop()

    def _write_list(self, items, pieces, indent, line, open):
        if not items:
            pieces.append("[]")
            return
        separator = self.item_separator
        pieces.append("[")
        inner = line
        if indent is not None:
            inner = line + indent
            separator += inner
            pieces.append(inner)
        first = True
        for item in items:
            if not first:
                pieces.append(separator)
            first = False
            self._write(item, pieces, indent, inner, open)
        if indent is not None:
            pieces.append(line)
        pieces.append("]")

    def _write_dict(self, mapping, pieces, indent, line, open):
        if not mapping:
            pieces.append("{}")
            return
        separator = self.item_separator
        pieces.append("{")
        inner = line
        if indent is not None:
            inner = line + indent
            separator += inner
            pieces.append(inner)
        items = sorted(mapping.items()) if self.sort_keys else mapping.items()
        first = True
        options = bool(self.allow_nan) << 3
        for key, item in items:
            if isinstance(key, str):
                pass
            elif key is None or isinstance(key, (int, float)):
                key = _json_write(key, None, "", "", options)
            elif self.skipkeys:
                continue
            else:
                raise TypeError(
                    f"keys must be str, int, float, bool or None, not {key.__class__.__name__}"
                )
            if not first:
                pieces.append(separator)
            first = False
            pieces.append(_json_quote(key, bool(self.ensure_ascii)))
            pieces.append(self.key_separator)
            self._write(item, pieces, indent, inner, open)
        if indent is not None:
            pieces.append(line)
        pieces.append("}")


def dumps(
    obj,
    *,
    skipkeys=False,
    ensure_ascii=True,
    check_circular=True,
    allow_nan=True,
    cls=None,
    indent=None,
    separators=None,
    default=None,
    sort_keys=False,
    **kw,
):
    return (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys,
        ensure_ascii=ensure_ascii,
        check_circular=check_circular,
        allow_nan=allow_nan,
        indent=indent,
        separators=separators,
        default=default,
        sort_keys=sort_keys,
        **kw,
    ).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


import json.decoder
import json.encoder
