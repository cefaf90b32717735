# `re`: patterns and matches. The matcher is native; whatever calls script code is here.

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "template",
    "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE",
    "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
]

_FLAG_NAMES = [
    (2, "IGNORECASE"), (4, "LOCALE"), (8, "MULTILINE"), (16, "DOTALL"), (32, "UNICODE"), (64, "VERBOSE"),
    (128, "DEBUG"), (256, "ASCII"), (1, "TEMPLATE"),
]
_MOST = 9223372036854775807


class error(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = "%s at position %d" % (msg, pos)
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = "%s (line %d, column %d)" % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


class RegexFlag(int):
    @property
    def name(self):
        names = _names_of(self)
        return "|".join(names) if names else None

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        value = int(self)
        if value == 0:
            return "re.NOFLAG"
        if value < 0:
            return "~(" + repr(RegexFlag(~value)) + ")"
        return "|".join(["re." + name for name in _names_of(value)])

    __str__ = __repr__

    def __format__(self, spec):
        return format(str(self), spec) if spec == "" else format(int(self), spec)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    __ror__ = __or__

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    __rand__ = __and__

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(~int(self) & 511)

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def __bool__(self):
        return int(self) != 0

    def __iter__(self):
        for value, _ in sorted(_FLAG_NAMES):
            if int(self) & value:
                yield RegexFlag(value)

    def __reduce__(self):
        return (RegexFlag, (int(self),))


def _names_of(value):
    value = int(value)
    if value < 0:
        value &= 511
    names = [name for bit, name in sorted(_FLAG_NAMES) if value & bit]
    rest = value & ~511
    if rest:
        names.append(hex(rest))
    return names


NOFLAG = RegexFlag(0)
T = TEMPLATE = RegexFlag(1)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
A = ASCII = RegexFlag(256)


class Pattern:
    __slots__ = ("pattern", "_given", "flags", "groups", "groupindex")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    def match(self, string, pos=0, endpos=_MOST):
        found = _re_find(self.pattern, self._given, string, pos, endpos, 0, False)
        return None if found is None else _new_match(self, string, pos, endpos, found)

    def fullmatch(self, string, pos=0, endpos=_MOST):
        found = _re_find(self.pattern, self._given, string, pos, endpos, 1, False)
        return None if found is None else _new_match(self, string, pos, endpos, found)

    def search(self, string, pos=0, endpos=_MOST):
        found = _re_find(self.pattern, self._given, string, pos, endpos, 2, False)
        return None if found is None else _new_match(self, string, pos, endpos, found)

    def findall(self, string, pos=0, endpos=_MOST):
        return _re_findall(self.pattern, self._given, string, pos, endpos)

    def finditer(self, string, pos=0, endpos=_MOST):
        _re_find(self.pattern, self._given, string, 1, 0, 0, False)
        scanner = callable_iterator.__new__(callable_iterator)
        scanner._state = (self, string, endpos, pos, False, pos)
        return scanner

    def split(self, string, maxsplit=0):
        return _re_split(self.pattern, self._given, string, maxsplit)

    def sub(self, repl, string, count=0):
        return self._substitute(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        return self._substitute(repl, string, count)

    def _substitute(self, repl, string, count):
        if callable(repl):
            return self._substitute_calls(repl, string, count)
        return _re_sub(self.pattern, self._given, string, _pieces(repl, self), count)

    def _substitute_calls(self, repl, string, count):
        pieces = []
        n = 0
        end = pos = 0
        must_advance = False
        while count == 0 or n < count:
            found = _re_find(self.pattern, self._given, string, pos, _MOST, 2, must_advance)
            if found is None:
                break
            start, pos = found[0][0]
            if end < start:
                pieces.append(string[end:start])
            replacement = repl(_new_match(self, string, 0, _MOST, found))
            if replacement is not None:
                pieces.append(replacement)
            n += 1
            end = pos
            must_advance = start == pos
        if n == 0:
            return (string, 0)
        pieces.append(string[end:])
        empty = "" if isinstance(string, str) else b""
        return (empty.join(pieces), n)

    def __repr__(self):
        value = self.flags
        if isinstance(self.pattern, str):
            value &= ~32
        names = dict(_FLAG_NAMES)
        shown = ["re." + names[bit] for bit in (1, 2, 4, 8, 16, 32, 64, 128, 256) if value & bit]
        pattern = repr(self.pattern)[:200]
        return "re.compile(" + ", ".join([pattern] + (["|".join(shown)] if shown else [])) + ")"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        same_type = type(self.pattern) is type(other.pattern)
        return same_type and self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


class callable_iterator:
    def __iter__(self):
        return self

    def __next__(self):
        if self._state is None:
            raise StopIteration
        pattern, string, endpos, at, must_advance, pos = self._state
        found = _re_find(pattern.pattern, pattern._given, string, at, endpos, 2, must_advance)
        if found is None:
            self._state = None
            raise StopIteration
        start, end = found[0][0]
        self._state = (pattern, string, endpos, end, start == end, pos)
        return _new_match(pattern, string, pos, endpos, found)


def _new_match(pattern, string, pos, endpos, found):
    match = _object_new(Match)
    match.re = pattern
    match.string = string
    match._bounds = (pos, endpos)
    match.regs, match.lastindex = found
    return match


_object_new = object.__new__


class Match:
    __slots__ = ("re", "string", "_bounds", "regs", "lastindex")
    __iter__ = None

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    @property
    def pos(self):
        return max(0, min(self._bounds[0], len(self.string)))

    @property
    def endpos(self):
        return max(0, min(self._bounds[1], len(self.string)))

    @property
    def lastgroup(self):
        for name, index in self.re.groupindex.items():
            if index == self.lastindex:
                return name
        return None

    def _number(self, group):
        if isinstance(group, int):
            if 0 <= group < len(self.regs):
                return group
        elif isinstance(group, str):
            number = self.re.groupindex.get(group)
            if number is not None:
                return number
        elif _type_lookup(type(group), "__index__", None) is not None:
            return self._number(_index(group))
        raise IndexError("no such group")

    def _text(self, number, default):
        start, end = self.regs[number]
        if start < 0:
            return default
        text = self.string[start:end]
        return bytes(text) if isinstance(text, (bytearray, memoryview)) else text

    def group(self, *groups):
        if not groups:
            return self._text(0, None)
        if len(groups) == 1:
            return self._text(self._number(groups[0]), None)
        return tuple([self._text(self._number(group), None) for group in groups])

    def __getitem__(self, group):
        return self._text(self._number(group), None)

    def groups(self, default=None):
        return tuple([self._text(number, default) for number in range(1, len(self.regs))])

    def groupdict(self, default=None):
        return {name: self._text(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self.regs[self._number(group)][0]

    def end(self, group=0, /):
        return self.regs[self._number(group)][1]

    def span(self, group=0, /):
        return self.regs[self._number(group)]

    def expand(self, template):
        empty = "" if isinstance(self.string, str) else b""
        pieces = _pieces(template, self.re)
        return empty.join([self._text(piece, empty) if isinstance(piece, int) else piece for piece in pieces])

    def __repr__(self):
        return "<re.Match object; span=%r, match=%s>" % (self.span(), repr(self.group())[:50])

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


_cache = {}


def _compile(pattern, flags):
    if not isinstance(flags, int):
        raise TypeError("unsupported operand type(s) for &: '%s' and 'RegexFlag'" % _type_name(flags))
    flags = int(flags)
    key = (type(pattern), pattern, flags)
    try:
        compiled = _cache.get(key)
    except TypeError:
        raise TypeError("unhashable type: '%s'" % _type_name(pattern)) from None
    if compiled is not None:
        return compiled
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)):
        raise TypeError("first argument must be string or compiled pattern")
    is_text = isinstance(pattern, str)
    if is_text and flags & 4:
        raise ValueError("cannot use LOCALE flag with a str pattern")
    if not is_text and flags & 32:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    if is_text and flags & 256 and flags & 32:
        raise ValueError("ASCII and UNICODE flags are incompatible")
    if not is_text and flags & 256 and flags & 4:
        raise ValueError("ASCII and LOCALE flags are incompatible")
    found = _re_compile(pattern, flags & ~128)
    if len(found) == 2:
        message, position = found
        if position is False:
            raise OverflowError(message)
        raise error(message, None if position is None else pattern, position)
    compiled = _object_new(Pattern)
    compiled.pattern = pattern
    compiled._given = flags & ~128
    compiled.flags, compiled.groups, compiled.groupindex = found
    if len(_cache) >= 512:
        _cache.clear()
    _cache[key] = compiled
    return compiled


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


def purge():
    _cache.clear()


def template(pattern, flags=0):
    return _compile(pattern, flags)


_SPECIAL = {ord(char): "\\" + char for char in "()[]{}?*+-|^$\\.&~# \t\n\r\x0b\x0c"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin1").translate(_SPECIAL).encode("latin1")


_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


def _pieces(template, pattern):
    # The texts and group numbers that a replacement is made of.
    if not isinstance(template, (str, bytes, bytearray)):
        raise TypeError("decoding to str: need a bytes-like object, %s found" % _type_name(template))
    if isinstance(template, str) != isinstance(pattern.pattern, str):
        wanted, found = ("str", "bytes") if isinstance(template, bytes) else ("a bytes-like object", "str")
        if wanted == "str":
            raise TypeError("sequence item 1: expected str instance, bytes found")
        raise TypeError("sequence item 1: expected a bytes-like object, str found")
    if isinstance(template, str):
        if "\\" not in template:
            return [template]
        return _template_of(template, template, pattern)
    if b"\\" not in template:
        return [bytes(template)]
    pieces = _template_of(str(template, "latin-1"), template, pattern)
    return [piece.encode("latin-1") if isinstance(piece, str) else piece for piece in pieces]


def _template_of(text, template, pattern):
    pieces = []
    plain = []
    at = 0
    while at < len(text):
        slash = text.find("\\", at)
        if slash < 0:
            plain.append(text[at:])
            break
        plain.append(text[at:slash])
        if slash + 1 == len(text):
            raise error("bad escape (end of pattern)", template, slash)
        char = text[slash + 1]
        at = slash + 2
        group = None
        if char == "g":
            group, at = _template_group(text, at, template, pattern)
        elif char == "0":
            while at < slash + 4 and at < len(text) and text[at] in "01234567":
                at += 1
            plain.append(chr(int(text[slash + 1 : at], 8) & 0xFF))
        elif char in "123456789":
            if text[at : at + 1].isdecimal() and text[at] in "0123456789":
                at += 1
                octal = text[slash + 1 : at + 1]
                if len(octal) == 3 and all([digit in "01234567" for digit in octal]):
                    at += 1
                    if int(octal, 8) > 0o377:
                        message = "octal escape value \\%s outside of range 0-0o377" % octal
                        raise error(message, template, slash)
                    plain.append(chr(int(octal, 8)))
                    continue
            group = int(text[slash + 1 : at])
            if group > pattern.groups:
                raise error("invalid group reference %d" % group, template, slash + 1)
        elif char in _ESCAPES:
            plain.append(_ESCAPES[char])
        elif char.isascii() and char.isalpha():
            raise error("bad escape \\" + char, template, slash)
        else:
            plain.append("\\" + char)
        if group is not None:
            pieces.append("".join(plain))
            pieces.append(group)
            plain = []
    pieces.append("".join(plain))
    return [piece for piece in pieces if piece != ""]


def _template_group(text, at, template, pattern):
    if text[at : at + 1] != "<":
        raise error("missing <", template, at)
    start = at + 1
    end = text.find(">", start)
    if end < 0:
        if start == len(text):
            raise error("missing group name", template, start)
        raise error("missing >, unterminated name", template, start)
    name = text[start:end]
    if not name:
        raise error("missing group name", template, start)
    if name.isidentifier():
        if name not in pattern.groupindex:
            raise IndexError("unknown group name %r" % name)
        return pattern.groupindex[name], end + 1
    try:
        group = int(name)
        if group < 0:
            raise ValueError
    except ValueError:
        raise error("bad character in group name %r" % name, template, start) from None
    if group > pattern.groups:
        raise error("invalid group reference %d" % group, template, start)
    return group, end + 1
