# `fractions`: rational numbers, written in the language.

import math as _math
import numbers

__all__ = ["Fraction"]

# The modulus and the infinity of hashes of numbers.
_MODULUS = (1 << 61) - 1
_INFINITY = 314159


def _digits(text, at):
    # Digits with single underscores between them: where they end.
    start = at
    while at < len(text) and (text[at].isdigit() or text[at] == "_" and at > start and text[at + 1:at + 2].isdigit()):
        at += 1
    return at


def _parse(text):
    invalid = ValueError("Invalid literal for Fraction: %r" % (text,))
    body = text.strip()
    sign = 1
    if body[:1] in ("+", "-"):
        sign = -1 if body[0] == "-" else 1
        body = body[1:]
    end = _digits(body, 0)
    whole = body[:end].replace("_", "")
    if body[end:end + 1] == "/" and whole:
        stop = _digits(body, end + 1)
        if stop == end + 1 or stop != len(body):
            raise invalid
        return sign * int(whole), int(body[end + 1:stop])
    numerator = int(whole or "0")
    denominator = 1
    at = end
    places = ""
    if body[at:at + 1] == ".":
        stop = _digits(body, at + 1)
        places = body[at + 1:stop].replace("_", "")
        at = stop
    if not whole and not places:
        raise invalid
    if places:
        denominator = 10 ** len(places)
        numerator = numerator * denominator + int(places)
    if body[at:at + 1] in ("e", "E"):
        start = at + 1
        if body[start:start + 1] in ("+", "-"):
            start += 1
        stop = _digits(body, start)
        if stop == start:
            raise invalid
        exponent = int(body[at + 1:stop])
        if exponent >= 0:
            numerator *= 10 ** exponent
        else:
            denominator *= 10 ** -exponent
        at = stop
    if at != len(body):
        raise invalid
    return sign * numerator, denominator


def _is_rational(value):
    return isinstance(value, int) or hasattr(value, "numerator") and hasattr(value, "denominator")


def _made(numerator, denominator, cls=None):
    # Of numbers that have no common divisor.
    self = object.__new__(Fraction if cls is None else cls)
    self._numerator = numerator
    self._denominator = denominator
    return self


class Fraction:
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return _made(numerator, 1, cls)
            if isinstance(numerator, str):
                numerator, denominator = _parse(numerator)
            elif isinstance(numerator, float) or not _is_rational(numerator) and hasattr(numerator, "as_integer_ratio"):
                return _made(*numerator.as_integer_ratio(), cls)
            elif _is_rational(numerator):
                return _made(numerator.numerator, numerator.denominator, cls)
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif type(numerator) is int is type(denominator):
            pass
        elif _is_rational(numerator) and _is_rational(denominator):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        divisor = _math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        return _made(numerator // divisor, denominator // divisor, cls)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            name = type(f).__name__
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, name))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, as long as they are small enough.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self

    def __repr__(self):
        return "%s(%s, %s)" % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return "%s/%s" % (self._numerator, self._denominator)

    def _apply(self, other, exact, rounded, is_reflected=False):
        # Fractions and integers compute exactly, floats as floats.
        if isinstance(other, (int, Fraction)):
            return exact(other, self) if is_reflected else exact(self, other)
        if isinstance(other, float):
            return rounded(other, float(self)) if is_reflected else rounded(float(self), other)
        if isinstance(other, complex):
            return rounded(other, complex(self)) if is_reflected else rounded(complex(self), other)
        return NotImplemented

    def __add__(self, other):
        return self._apply(other, _add, lambda a, b: a + b)

    def __radd__(self, other):
        return self._apply(other, _add, lambda a, b: a + b, True)

    def __sub__(self, other):
        return self._apply(other, _sub, lambda a, b: a - b)

    def __rsub__(self, other):
        return self._apply(other, _sub, lambda a, b: a - b, True)

    def __mul__(self, other):
        return self._apply(other, _mul, lambda a, b: a * b)

    def __rmul__(self, other):
        return self._apply(other, _mul, lambda a, b: a * b, True)

    def __truediv__(self, other):
        return self._apply(other, _div, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return self._apply(other, _div, lambda a, b: a / b, True)

    def __floordiv__(self, other):
        return self._apply(other, _floordiv, lambda a, b: a // b)

    def __rfloordiv__(self, other):
        return self._apply(other, _floordiv, lambda a, b: a // b, True)

    def __mod__(self, other):
        return self._apply(other, _mod, lambda a, b: a % b)

    def __rmod__(self, other):
        return self._apply(other, _mod, lambda a, b: a % b, True)

    def __divmod__(self, other):
        return self._apply(other, _divmod_exact, divmod)

    def __rdivmod__(self, other):
        return self._apply(other, _divmod_exact, divmod, True)

    def __pow__(a, b):
        if not _is_rational(b):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return _made(a._numerator ** power, a._denominator ** power)
        if a._numerator > 0:
            return _made(a._denominator ** -power, a._numerator ** -power)
        if a._numerator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % a._denominator ** -power)
        return _made((-a._denominator) ** -power, (-a._numerator) ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if _is_rational(a):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(self):
        return _made(self._numerator, self._denominator)

    def __neg__(self):
        return _made(-self._numerator, self._denominator)

    def __abs__(self):
        return _made(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return self._numerator / self._denominator

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return floor
            if rest * 2 > self._denominator:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        # Equal numbers of other types have the same.
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            value = _INFINITY
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, float):
            if _math.isnan(other) or _math.isinf(other):
                return 0.0 == other
            return self == Fraction(other)
        return NotImplemented

    def _order(self, other, compare):
        if isinstance(other, (int, Fraction)):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if _math.isnan(other) or _math.isinf(other):
                return compare(0.0, other)
            return self._order(Fraction(other), compare)
        return NotImplemented

    def __lt__(self, other):
        return self._order(other, lambda a, b: a < b)

    def __gt__(self, other):
        return self._order(other, lambda a, b: a > b)

    def __le__(self, other):
        return self._order(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._order(other, lambda a, b: a >= b)

    def __bool__(self):
        return self._numerator != 0

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


# Common divisors are taken out before numbers grow by each other; what is left has none.


def _combined(a, b, sign):
    n, d = a.numerator, a.denominator
    m, e = sign * b.numerator, b.denominator
    common = _math.gcd(d, e)
    if common == 1:
        return _made(n * e + d * m, d * e)
    rest = d // common
    total = n * (e // common) + m * rest
    divisor = _math.gcd(total, common)
    return _made(total // divisor, rest * (e // divisor))


def _add(a, b):
    return _combined(a, b, 1)


def _sub(a, b):
    return _combined(a, b, -1)


def _product(n, d, m, e):
    first, second = _math.gcd(n, e), _math.gcd(m, d)
    return (n // first) * (m // second), (d // second) * (e // first)


def _mul(a, b):
    return _made(*_product(a.numerator, a.denominator, b.numerator, b.denominator))


def _div(a, b):
    if b.numerator == 0:
        raise ZeroDivisionError("Fraction(%s, 0)" % (a.numerator * b.denominator and a.numerator // abs(a.numerator)))
    numerator, denominator = _product(a.numerator, a.denominator, b.denominator, b.numerator)
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    return _made(numerator, denominator)


def _floordiv(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _mod(a, b):
    denominator = a.denominator * b.denominator
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), denominator)


def _divmod_exact(a, b):
    return _floordiv(a, b), _mod(a, b)


numbers.Rational.register(Fraction)
