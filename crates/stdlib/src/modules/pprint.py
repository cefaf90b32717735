# `pprint`: data structures laid out to a width.

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]

import re as _re
import sys as _sys


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(
        stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, [], None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, [], None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, [], None, 0)[2]


class _SafeKey:
    # Orders what has no order by its type.
    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _safe_pair(pair):
    return _SafeTuple(_SafeKey(pair[0]), _SafeKey(pair[1]))


class _SafeTuple:
    def __init__(self, first, second):
        self.first = first
        self.second = second

    def __lt__(self, other):
        if self.first < other.first:
            return True
        if other.first < self.first:
            return False
        return self.second < other.second


class PrettyPrinter:
    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False
    ):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        stream = _sys.stdout if self._stream is None else self._stream
        stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        pieces = []
        self._format(object, pieces, 0, 0, [], 0)
        return "".join(pieces)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, [], maxlevels or None, level)

    def _format(self, object, pieces, indent, allowance, context, level):
        if any([other is object for other in context]):
            pieces.append(_recursion(object))
            return
        text = self._safe_repr(object, list(context), self._depth, level)[0]
        max_width = self._width - indent - allowance
        if len(text) > max_width:
            layout = self._layout_of(object)
            if layout is not None:
                context.append(object)
                layout(object, pieces, indent, allowance, context, level + 1)
                context.pop()
                return
        pieces.append(text)

    def _layout_of(self, object):
        method = type(object).__repr__
        for cls, layout in (
            (dict, self._layout_dict), (list, self._layout_list), (tuple, self._layout_tuple), (set, self._layout_set),
            (frozenset, self._layout_set), (str, self._layout_str), (bytes, self._layout_bytes),
        ):
            if isinstance(object, cls) and (type(object) is cls or method is cls.__repr__):
                return layout
        fields = getattr(type(object), "__dataclass_fields__", None)
        if fields is not None and "__create_fn__" in getattr(method, "__qualname__", ""):
            return self._layout_dataclass
        return None

    def _layout_dict(self, object, pieces, indent, allowance, context, level):
        pieces.append("{")
        if self._indent_per_level > 1:
            pieces.append((self._indent_per_level - 1) * " ")
        if object:
            items = object.items()
            if self._sort_dicts:
                items = sorted(items, key=_safe_pair)
            self._layout_pairs(list(items), pieces, indent, allowance + 1, context, level)
        pieces.append("}")

    def _layout_pairs(self, items, pieces, indent, allowance, context, level):
        indent += self._indent_per_level
        separator = ",\n" + " " * indent
        last = len(items) - 1
        for index, (key, value) in enumerate(items):
            text = self._safe_repr(key, list(context), self._depth, level)[0]
            pieces.append(text + ": ")
            self._format(value, pieces, indent + len(text) + 2, allowance if index == last else 1, context, level)
            if index != last:
                pieces.append(separator)

    def _layout_dataclass(self, object, pieces, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        items = [(field.name, getattr(object, field.name)) for field in type(object).__dataclass_fields__.values() if field.repr]
        pieces.append(name + "(")
        separator = ",\n" + " " * indent
        last = len(items) - 1
        for index, (key, value) in enumerate(items):
            pieces.append(key + "=")
            self._format(value, pieces, indent + len(key) + 1, allowance if index == last else 1, context, level)
            if index != last:
                pieces.append(separator)
        pieces.append(")")

    def _layout_list(self, object, pieces, indent, allowance, context, level):
        pieces.append("[")
        self._layout_items(object, pieces, indent, allowance + 1, context, level)
        pieces.append("]")

    def _layout_tuple(self, object, pieces, indent, allowance, context, level):
        pieces.append("(")
        end = ",)" if len(object) == 1 else ")"
        self._layout_items(object, pieces, indent, allowance + len(end), context, level)
        pieces.append(end)

    def _layout_set(self, object, pieces, indent, allowance, context, level):
        if not object:
            pieces.append(repr(object))
            return
        if type(object) is set:
            pieces.append("{")
            end = "}"
        else:
            pieces.append(type(object).__name__ + "({")
            end = "})"
            indent += len(type(object).__name__) + 1
        self._layout_items(sorted(object, key=_SafeKey), pieces, indent, allowance + len(end), context, level)
        pieces.append(end)

    def _layout_items(self, items, pieces, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            pieces.append((self._indent_per_level - 1) * " ")
        delimiter = ""
        next_delimiter = ",\n" + " " * indent
        width = max_width = self._width - indent + 1
        items = list(items)
        for index, item in enumerate(items):
            is_last = index == len(items) - 1
            if is_last:
                max_width -= allowance
                width -= allowance
            if self._compact:
                text = self._safe_repr(item, list(context), self._depth, level)[0]
                length = len(text) + 2
                if width < length:
                    width = max_width
                    if delimiter:
                        delimiter = next_delimiter
                if width >= length:
                    width -= length
                    pieces.append(delimiter)
                    delimiter = ", "
                    pieces.append(text)
                    continue
            pieces.append(delimiter)
            delimiter = next_delimiter
            self._format(item, pieces, indent, allowance if is_last else 1, context, level)

    def _layout_str(self, object, pieces, indent, allowance, context, level):
        if not object:
            pieces.append(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        max_width = limit = self._width - indent
        text = ""
        for index, line in enumerate(lines):
            text = repr(line)
            if index == len(lines) - 1:
                limit -= allowance
            if len(text) <= limit:
                chunks.append(text)
                continue
            parts = _re.findall(r"\S*\s*", line)
            parts.pop()
            current = ""
            limit_here = max_width
            for at, part in enumerate(parts):
                candidate = current + part
                if at == len(parts) - 1 and index == len(lines) - 1:
                    limit_here -= allowance
                if len(repr(candidate)) > limit_here:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            pieces.append(text)
            return
        if level == 1:
            pieces.append("(")
        pieces.append(("\n" + " " * indent).join(chunks))
        if level == 1:
            pieces.append(")")

    def _layout_bytes(self, object, pieces, indent, allowance, context, level):
        if len(object) <= 4:
            pieces.append(repr(object))
            return
        has_parens = level == 1
        if has_parens:
            indent += 1
            allowance += 1
            pieces.append("(")
        delimiter = ""
        for text in _wrapped_bytes(object, self._width - indent, allowance):
            pieces.append(delimiter + text)
            delimiter = "\n" + " " * indent
        if has_parens:
            pieces.append(")")

    def _safe_repr(self, object, context, maxlevels, level):
        # The text, whether it can be read back, and whether the object contains itself.
        if isinstance(object, int) and self._underscore_numbers and type(object) is int:
            return f"{object:_d}", True, False
        if isinstance(object, dict) and type(object).__repr__ is dict.__repr__:
            is_dict, opening, closing = True, "{", "}"
        elif isinstance(object, (list, tuple)) and type(object).__repr__ in (list.__repr__, tuple.__repr__):
            is_dict = False
            opening, closing = "[]" if isinstance(object, list) else "()"
            if isinstance(object, tuple) and len(object) == 1:
                closing = ",)"
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return repr(object), True, False
        if maxlevels is not None and level >= maxlevels:
            return opening + "..." + closing, False, any([other is object for other in context])
        if any([other is object for other in context]):
            return _recursion(object), False, True
        context.append(object)
        readable, recursive = True, False
        texts = []
        if is_dict:
            items = object.items()
            if self._sort_dicts:
                items = sorted(items, key=_safe_pair)
            entries = [entry for pair in items for entry in pair]
        else:
            entries = object
        for entry in entries:
            text, entry_readable, entry_recursive = self._safe_repr(entry, context, maxlevels, level + 1)
            texts.append(text)
            readable = readable and entry_readable
            recursive = recursive or entry_recursive
        context.pop()
        if is_dict:
            texts = [texts[at] + ": " + texts[at + 1] for at in range(0, len(texts), 2)]
        return opening + ", ".join(texts) + closing, readable, recursive


def _wrapped_bytes(data, width, allowance):
    current = b""
    last = len(data) // 4 * 4
    for at in range(0, len(data), 4):
        part = data[at : at + 4]
        candidate = current + part
        if at == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))
