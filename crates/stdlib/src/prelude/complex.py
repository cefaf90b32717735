# Complex numbers, written in the language: two floats and the arithmetic of CPython on them.


class complex:
    __slots__ = ("_real", "_imag")

    def __new__(cls, real=0, imag=_MISSING, *rest, **unknown):
        if rest:
            raise TypeError("complex() takes at most 2 arguments (" + str(2 + len(rest)) + " given)")
        for name in unknown:
            raise TypeError("'" + name + "' is an invalid keyword argument for complex()")
        if isinstance(real, str):
            if imag is not _MISSING:
                raise TypeError("complex() can't take second arg if first is a string")
            return _complex(_complex_from_text(real), cls)
        if isinstance(imag, str):
            raise TypeError("complex() second arg can't be a string")
        if type(real) is complex and cls is complex and imag is _MISSING:
            return real
        parts = _complex_argument(real)
        if parts is None:
            raise TypeError("complex() first argument must be a string or a number, not '" + _type_name(real) + "'")
        if imag is _MISSING:
            return _complex(parts, cls)
        others = _complex_argument(imag) if isinstance(imag, complex) else _complex_real(imag)
        if others is None:
            raise TypeError("complex() second argument must be a number, not '" + _type_name(imag) + "'")
        # An imaginary part that is complex turns by a right angle.
        re = parts[0] - others[1] if isinstance(imag, complex) else parts[0]
        is_complex = _type_lookup(type(real), "__complex__", None) is not None
        im = parts[1] + others[0] if is_complex else others[0]
        return _complex((re, im), cls)

    @property
    def real(self):
        return self._real

    @property
    def imag(self):
        return self._imag

    def conjugate(self):
        return _complex((self._real, -self._imag))

    def __complex__(self):
        return _complex((self._real, self._imag))

    def __getnewargs__(self):
        return self._real, self._imag

    def __repr__(self):
        real, imag = self._real, self._imag
        if real == 0 and not _is_negative(real):
            return _complex_part(imag, "") + "j"
        return "(" + _complex_part(real, "") + _complex_part(imag, "+") + "j)"

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError("__format__() argument must be str, not " + _type_name(spec))
        return _complex_format(self, spec) if spec else str(self)

    def __hash__(self):
        bits = hash(self._real) + 1000003 * hash(self._imag) & (1 << 64) - 1
        number = bits - (1 << 64) if bits >> 63 else bits
        return -2 if number == -1 else number

    def __bool__(self):
        return self._real != 0 or self._imag != 0

    def __eq__(self, other):
        if isinstance(other, complex):
            return self._real == other._real and self._imag == other._imag
        if isinstance(other, (int, float)):
            return self._imag == 0 and self._real == other
        return NotImplemented

    def __ne__(self, other):
        result = complex.__eq__(self, other)
        return result if result is NotImplemented else not result

    def __pos__(self):
        return _complex((self._real, self._imag))

    def __neg__(self):
        return _complex((-self._real, -self._imag))

    def __abs__(self):
        length = _import_path("math").hypot(self._real, self._imag)
        if length == _INFINITE and abs(self._real) != length and abs(self._imag) != length:
            raise OverflowError("absolute value too large")
        return length

    def __add__(self, other):
        return _complex_binary(_complex_add, self, other)

    def __radd__(self, other):
        return _complex_binary(_complex_add, other, self)

    def __sub__(self, other):
        return _complex_binary(_complex_subtract, self, other)

    def __rsub__(self, other):
        return _complex_binary(_complex_subtract, other, self)

    def __mul__(self, other):
        return _complex_binary(_complex_multiply, self, other)

    def __rmul__(self, other):
        return _complex_binary(_complex_multiply, other, self)

    def __truediv__(self, other):
        return _complex_binary(_complex_divide, self, other)

    def __rtruediv__(self, other):
        return _complex_binary(_complex_divide, other, self)

    def __pow__(self, other, modulus=None):
        if modulus is not None:
            raise ValueError("complex modulo")
        return _complex_binary(_complex_raise, self, other)

    def __rpow__(self, other, modulus=None):
        return _complex_binary(_complex_raise, other, self)


complex = _renamed(complex, "complex", "builtins")
_INFINITE = 1e300 * 1e300


def _imaginary(value):
    return _complex((0.0, value))


def _complex(parts, cls=complex):
    number = object.__new__(cls)
    number._real, number._imag = parts
    return number


def _is_negative(number):
    # The sign of zeros counts.
    return repr(number)[0] == "-"


def _complex_real(value):
    # A real number as two parts; None for anything else.
    if isinstance(value, (int, float)):
        return float(value), 0.0
    for name in ("__float__", "__index__"):
        if _type_lookup(type(value), name, None) is not None:
            return float(value), 0.0
    return None


def _complex_argument(value):
    if isinstance(value, complex):
        return value._real, value._imag
    method = _type_lookup(type(value), "__complex__", None)
    if method is None:
        return _complex_real(value)
    number = method(value)
    if not isinstance(number, complex):
        raise TypeError("__complex__ returned non-complex (type " + _type_name(number) + ")")
    return number._real, number._imag


def _complex_binary(operation, left, right):
    parts = []
    for value in (left, right):
        if isinstance(value, complex):
            parts.append((value._real, value._imag))
        elif isinstance(value, int):
            parts.append((float(value), 0.0))
        elif isinstance(value, float):
            parts.append((float(value), 0.0))
        else:
            return NotImplemented
    return _complex(operation(*parts))


def _complex_add(a, b):
    return a[0] + b[0], a[1] + b[1]


def _complex_subtract(a, b):
    return a[0] - b[0], a[1] - b[1]


def _complex_multiply(a, b):
    return a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]


def _complex_divide(a, b):
    # Smith's method: the larger part of the divisor divides first, so that nothing overflows on the way.
    if abs(b[0]) >= abs(b[1]):
        if b[0] == 0:
            raise ZeroDivisionError("complex division by zero")
        ratio = b[1] / b[0]
        denominator = b[0] + b[1] * ratio
        return (a[0] + a[1] * ratio) / denominator, (a[1] - a[0] * ratio) / denominator
    if abs(b[1]) >= abs(b[0]):
        ratio = b[0] / b[1]
        denominator = b[0] * ratio + b[1]
        return (a[0] * ratio + a[1]) / denominator, (a[1] * ratio - a[0]) / denominator
    nan = _INFINITE - _INFINITE
    return nan, nan


def _complex_raise(a, b):
    try:
        if b[1] == 0 and abs(b[0]) <= 100 and b[0] == int(b[0]):
            result = _complex_whole_power(a, int(b[0]))
        else:
            result = _complex_real_power(a, b)
    except ZeroDivisionError:
        raise ZeroDivisionError("0.0 to a negative or complex power") from None
    if abs(result[0]) == _INFINITE or abs(result[1]) == _INFINITE:
        raise OverflowError("complex exponentiation")
    return result


def _or_infinite(function, *args):
    try:
        return function(*args)
    except OverflowError:
        return _INFINITE


def _complex_whole_power(a, n):
    result, square, rest = (1.0, 0.0), a, abs(n)
    while rest:
        if rest & 1:
            result = _complex_multiply(result, square)
        rest >>= 1
        square = _complex_multiply(square, square)
    return result if n > 0 else _complex_divide((1.0, 0.0), result)


def _complex_real_power(a, b):
    if b == (0.0, 0.0):
        return 1.0, 0.0
    if a == (0.0, 0.0):
        if b[1] != 0 or b[0] < 0:
            raise ZeroDivisionError
        return 0.0, 0.0
    math = _import_path("math")
    length = math.hypot(a[0], a[1])
    angle = math.atan2(a[1], a[0])
    size = _or_infinite(pow, length, b[0])
    phase = angle * b[0]
    if b[1] != 0:
        divisor = _or_infinite(math.exp, angle * b[1])
        size = size / divisor if divisor else size * _INFINITE
        phase += b[1] * math.log(length)
    return size * math.cos(phase), size * math.sin(phase)


def _complex_power(base, exponent):
    # A negative float to a fractional power.
    return _complex(_complex_raise((float(base), 0.0), (float(exponent), 0.0)))


def _complex_part(number, sign):
    text = repr(number)
    if text[-2:] == ".0":
        text = text[:-2]
    return text if text[0] == "-" else sign + text


def _complex_from_text(text):
    malformed = ValueError("complex() arg is a malformed string")
    body = text.strip()
    if body[:1] == "(" and body[-1:] == ")":
        body = body[1:-1].strip()
    if not body or " " in body:
        raise malformed
    try:
        if body[-1] not in "jJ":
            return float(body), 0.0
        body = body[:-1]
        # The sign that begins the imaginary part is the last one that belongs to no exponent.
        at = len(body) - 1
        while at > 0 and (body[at] not in "+-" or body[at - 1] in "eE"):
            at -= 1
        real, imag = (body[:at], body[at:]) if at > 0 else ("", body)
        if imag in ("", "+", "-"):
            imag += "1"
        return float(real) if real else 0.0, float(imag)
    except ValueError:
        raise malformed from None


def _grouped_whole(text, grouping):
    # The digits before a point or an exponent in groups; what is no number has none.
    start = end = 1 if text[:1] in ("+", "-", " ") else 0
    while text[end:end + 1].isdigit():
        end += 1
    if start == end:
        return text
    return text[:start] + format(int(text[start:end]), grouping) + text[end:]


def _complex_format(number, spec):
    fill, align, rest = " ", ">", spec
    if rest[1:2] in ("<", ">", "=", "^") and len(rest) > 1:
        fill, align, rest = rest[0], rest[1], rest[2:]
    elif rest[:1] in ("<", ">", "=", "^"):
        align, rest = rest[0], rest[1:]
    sign = ""
    if rest[:1] in ("+", "-", " ") and rest:
        sign, rest = rest[0], rest[1:]
    alternate = ""
    if rest[:1] == "#":
        alternate, rest = "#", rest[1:]
    if rest[:1] == "0":
        raise ValueError("Zero padding is not allowed in complex format specifier")
    if align == "=":
        raise ValueError("'=' alignment flag is not allowed in complex format specifier")
    width = 0
    while rest and rest[0] in "0123456789":
        width, rest = width * 10 + int(rest[0]), rest[1:]
    kind = rest[-1:]
    if kind and kind in "0123456789,_.":
        kind = ""
    rest = rest[:len(rest) - len(kind)]
    if kind and kind not in "eEfFgGn":
        raise ValueError("Unknown format code '" + kind + "' for object of type 'complex'")
    real, imag = number._real, number._imag
    grouping = rest if rest in (",", "_") and not kind else ""
    if kind or rest and not grouping:
        tail = alternate + rest + (kind or "g")
        texts = format(real, sign + tail), format(imag, "+" + tail)
    else:
        texts = _complex_part(real, sign.strip("-")), _complex_part(imag, "+")
        if grouping:
            texts = [_grouped_whole(text, grouping) for text in texts]
        if alternate:
            texts = [text if "." in text or "n" in text else text + "." for text in texts]
    if kind:
        text = texts[0] + texts[1] + "j"
    elif real == 0 and not _is_negative(real):
        text = texts[1].removeprefix("+") if sign in ("", "-") else texts[1].replace("+", sign, 1)
        text += "j"
    else:
        text = "(" + texts[0] + texts[1] + "j)"
    missing = max(width - len(text), 0)
    before = {"<": 0, ">": missing, "^": missing // 2}[align]
    return fill * before + text + fill * (missing - before)
