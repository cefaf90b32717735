# `cmath`: the functions of `math` for complex numbers.

import math as _math

e = _math.e
pi = _math.pi
tau = _math.tau
inf = _math.inf
nan = _math.nan
infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = 1.7976931348623157e308 / 4
_SMALLEST = 2.2250738585072014e-308
# Beyond this the hyperbolic functions overflow sooner than their products with sine and cosine.
_LARGE_EXPONENT = _math.log(_LARGE)
_LN2 = _math.log(2.0)
_LN10 = _math.log(10.0)

# What functions give where a part is no finite number. Rows by the real part, two letters of a row for each imaginary
# part: -inf, negative, -0.0, 0.0, positive, inf, nan. The letters are in _PARTS; E is an error, a dot is never asked.
_ACOS = (
    "tipipipIpItIni hi........hInn hi........hIhn hi........hIhn hi........hInn qi0i0i0I0IqIni ninnnnnnnnnInn"
)
_ACOSH = (
    "iTiPiPipipitin iH........ihnn iH........ihnn iH........ihnn iH........ihnn iQioioi0i0iqin innnnnnnnninnn"
)
_ASINH = (
    "IQIoIoI0I0IqIn IH........Ihnn IH........Ihnn iH........ihnn iH........ihnn iQioioi0i0iqin innnnon0nninnn"
)
_ATANH = (
    "oHoHoHohohohon oH........ohnn oH........ohon 0H........0h0n 0H........0hnn 0H0H0H0h0h0h0n 0Hnnnnnnnn0hnn"
)
_COSH = (
    "EE..i0io..EEin EE........EEnn EE........EEn0 EE........EEn0 EE........EEnn EE..ioi0..EEin nnnnn0n0nnnnnn"
)
_EXP = (
    "00..0o00..0000 EE........EEnn EE........EEnn EE........EEnn EE........EEnn EE..ioi0..EEin nnnnnon0nnnnnn"
)
_LOG = (
    "iTiPiPipipitin iH........ihnn iH........ihnn iH........ihnn iH........ihnn iQioioi0i0iqin innnnnnnnninnn"
)
_SINH = (
    "EE..IoI0..EEin EE........EEnn EE........EE0n EE........EE0n EE........EEnn EE..ioi0..EEin nnnnnon0nnnnnn"
)
_SQRT = (
    "iI0I0I0i0iiini iI........iinn iI........iinn iI........iinn iI........iinn iIioioi0i0iiin iInnnnnnnniinn"
)
_TANH = (
    "l0..lol0..l0l0 EE........EEnn EE........EEnn EE........EEnn EE........EEnn 10..1o10..1010 nnnnnon0nnnnnn"
)
_RECT = (
    "EE..I0Io..EEin EE........EEnn 00........0000 00........0000 EE........EEnn EE..ioi0..EEin nnnnn0n0nnnnnn"
)
_PARTS = {
    "0": 0.0, "o": -0.0, "1": 1.0, "l": -1.0, "i": inf, "I": -inf, "n": nan, "h": pi / 2, "H": -pi / 2,
    "p": pi, "P": -pi, "q": pi / 4, "Q": -pi / 4, "t": 0.75 * pi, "T": -0.75 * pi,
}


def _number(x):
    parts = _complex_argument(x)
    if parts is None:
        raise TypeError("must be real number, not " + _type_name(x))
    return parts


def _place(part):
    if part != part:
        return 6
    if _math.isinf(part):
        return 5 if part > 0 else 0
    if part == 0:
        return 2 if _math.copysign(1.0, part) < 0 else 3
    return 4 if part > 0 else 1


def _special(table, real, imag):
    letters = table.split(" ")[_place(real)]
    at = 2 * _place(imag)
    if letters[at] == "E":
        raise ValueError("math domain error")
    return complex(_PARTS[letters[at]], _PARTS[letters[at + 1]])


def _are_finite(real, imag):
    return _math.isfinite(real) and _math.isfinite(imag)


def _is_endless(real, imag):
    # An infinite real part whose function turns by an angle that is neither zero nor without value.
    return _math.isinf(real) and _math.isfinite(imag) and imag != 0


def _ranged(real, imag):
    if _math.isinf(real) or _math.isinf(imag):
        raise OverflowError("math range error")
    return complex(real, imag)


def _parts_of(z):
    return z.real, z.imag


def _hyperbolic(function, x):
    # math's functions refuse what overflows; here it is infinite, and the caller sees to it.
    try:
        return function(x)
    except OverflowError:
        return inf if x > 0 or function is _math.cosh else -inf


def sqrt(z, /):
    return complex(*_sqrt(*_number(z)))


def _sqrt(real, imag):
    if not _are_finite(real, imag):
        return _parts_of(_special(_SQRT, real, imag))
    if real == 0.0 and imag == 0.0:
        return 0.0, imag
    ax, ay = abs(real), abs(imag)
    if ax < _SMALLEST and ay < _SMALLEST:
        # Subnormal numbers have too few digits to be halved.
        ax = _math.ldexp(ax, 53)
        s = _math.ldexp(_math.sqrt(ax + _math.hypot(ax, _math.ldexp(ay, 53))), -27)
    else:
        ax /= 8.0
        s = 2.0 * _math.sqrt(ax + _math.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if real >= 0.0:
        return s, _math.copysign(d, imag)
    return d, _math.copysign(s, imag)


def exp(z, /):
    real, imag = _number(z)
    if not _are_finite(real, imag):
        if _is_endless(real, imag):
            size = inf if real > 0 else 0.0
            return complex(_math.copysign(size, _math.cos(imag)), _math.copysign(size, _math.sin(imag)))
        return _special(_EXP, real, imag)
    if real > _LARGE_EXPONENT:
        size = _hyperbolic(_math.exp, real - 1.0)
        return _ranged(size * _math.cos(imag) * e, size * _math.sin(imag) * e)
    size = _math.exp(real)
    return _ranged(size * _math.cos(imag), size * _math.sin(imag))


def _log(real, imag):
    if not _are_finite(real, imag):
        return _special(_LOG, real, imag)
    ax, ay = abs(real), abs(imag)
    if ax > _LARGE or ay > _LARGE:
        size = _math.log(_math.hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < _SMALLEST and ay < _SMALLEST:
        if ax == 0.0 and ay == 0.0:
            raise ValueError("math domain error")
        size = _math.log(_math.hypot(_math.ldexp(ax, 53), _math.ldexp(ay, 53))) - 53 * _LN2
    else:
        h = _math.hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            most, least = max(ax, ay), min(ax, ay)
            size = _math.log1p((most - 1) * (most + 1) + least * least) / 2.0
        else:
            size = _math.log(h)
    return complex(size, _math.atan2(imag, real))


def log(z, base=_MISSING, /):
    result = _log(*_number(z))
    if base is _MISSING:
        return result
    base = _log(*_number(base))
    try:
        return result / base
    except ZeroDivisionError:
        raise ValueError("math domain error") from None


def log10(z, /):
    result = _log(*_number(z))
    return complex(result.real / _LN10, result.imag / _LN10)


def acos(z, /):
    real, imag = _number(z)
    if not _are_finite(real, imag):
        return _special(_ACOS, real, imag)
    if abs(real) > _LARGE or abs(imag) > _LARGE:
        size = _math.log(_math.hypot(real / 2.0, imag / 2.0)) + _LN2 * 2.0
        turned = -_math.copysign(size, imag) if real < 0.0 else _math.copysign(size, -imag)
        return complex(_math.atan2(abs(imag), real), turned)
    s1, s2 = _sqrt(1.0 - real, -imag), _sqrt(1.0 + real, imag)
    return complex(2.0 * _math.atan2(s1[0], s2[0]), _math.asinh(s2[0] * s1[1] - s2[1] * s1[0]))


def acosh(z, /):
    real, imag = _number(z)
    if not _are_finite(real, imag):
        return _special(_ACOSH, real, imag)
    if abs(real) > _LARGE or abs(imag) > _LARGE:
        size = _math.log(_math.hypot(real / 2.0, imag / 2.0)) + _LN2 * 2.0
        return complex(size, _math.atan2(imag, real))
    s1, s2 = _sqrt(real - 1.0, imag), _sqrt(real + 1.0, imag)
    return complex(_math.asinh(s1[0] * s2[0] + s1[1] * s2[1]), 2.0 * _math.atan2(s1[1], s2[0]))


def _asinh(real, imag):
    if not _are_finite(real, imag):
        return _parts_of(_special(_ASINH, real, imag))
    if abs(real) > _LARGE or abs(imag) > _LARGE:
        size = _math.log(_math.hypot(real / 2.0, imag / 2.0)) + _LN2 * 2.0
        turned = _math.copysign(size, real) if imag >= 0.0 else -_math.copysign(size, -real)
        return turned, _math.atan2(imag, abs(real))
    s1, s2 = _sqrt(1.0 + imag, -real), _sqrt(1.0 - imag, real)
    return (
        _math.asinh(s1[0] * s2[1] - s2[0] * s1[1]),
        _math.atan2(imag, s1[0] * s2[0] - s1[1] * s2[1]),
    )


def asinh(z, /):
    return complex(*_asinh(*_number(z)))


def asin(z, /):
    real, imag = _number(z)
    real, imag = _asinh(-imag, real)
    return complex(imag, -real)


def _atanh(real, imag):
    if not _are_finite(real, imag):
        return _parts_of(_special(_ATANH, real, imag))
    if real < 0.0 or real == 0.0 and _math.copysign(1.0, real) < 0.0:
        real, imag = _atanh(-real, -imag)
        return -real, -imag
    ay = abs(imag)
    if real > _LARGE or ay > _LARGE:
        h = _math.hypot(real / 2.0, imag / 2.0)
        return real / 4.0 / h / h, -_math.copysign(pi / 2.0, -imag)
    if real == 1.0 and ay < 1.4916681462400413e-154:
        if ay == 0.0:
            raise ValueError("math domain error")
        size = -_math.log(_math.sqrt(ay) / _math.sqrt(_math.hypot(ay, 2.0)))
        return size, _math.copysign(_math.atan2(2.0, -ay) / 2, imag)
    return (
        _math.log1p(4.0 * real / ((1 - real) * (1 - real) + ay * ay)) / 4.0,
        -_math.atan2(-2.0 * imag, (1 - real) * (1 + real) - ay * ay) / 2.0,
    )


def atanh(z, /):
    return complex(*_atanh(*_number(z)))


def atan(z, /):
    real, imag = _number(z)
    real, imag = _atanh(-imag, real)
    return complex(imag, -real)


def _cosh(real, imag):
    if not _are_finite(real, imag):
        if _is_endless(real, imag):
            turned = _math.copysign(inf, _math.sin(imag))
            return complex(_math.copysign(inf, _math.cos(imag)), turned if real > 0 else -turned)
        return _special(_COSH, real, imag)
    if abs(real) > _LARGE_EXPONENT:
        less = real - _math.copysign(1.0, real)
        return _ranged(
            _math.cos(imag) * _hyperbolic(_math.cosh, less) * e,
            _math.sin(imag) * _hyperbolic(_math.sinh, less) * e,
        )
    return _ranged(_math.cos(imag) * _math.cosh(real), _math.sin(imag) * _math.sinh(real))


def _sinh(real, imag):
    if not _are_finite(real, imag):
        if _is_endless(real, imag):
            turned = _math.copysign(inf, _math.cos(imag))
            return complex(turned if real > 0 else -turned, _math.copysign(inf, _math.sin(imag)))
        return _special(_SINH, real, imag)
    if abs(real) > _LARGE_EXPONENT:
        less = real - _math.copysign(1.0, real)
        return _ranged(
            _math.cos(imag) * _hyperbolic(_math.sinh, less) * e,
            _math.sin(imag) * _hyperbolic(_math.cosh, less) * e,
        )
    return _ranged(_math.cos(imag) * _math.sinh(real), _math.sin(imag) * _math.cosh(real))


def cosh(z, /):
    return _cosh(*_number(z))


def sinh(z, /):
    return _sinh(*_number(z))


def cos(z, /):
    real, imag = _number(z)
    return _cosh(-imag, real)


def sin(z, /):
    real, imag = _number(z)
    turned = _sinh(-imag, real)
    return complex(turned.imag, -turned.real)


def _tanh(real, imag):
    if not _are_finite(real, imag):
        if _is_endless(real, imag):
            return complex(
                _math.copysign(1.0, real), _math.copysign(0.0, 2.0 * _math.sin(imag) * _math.cos(imag))
            )
        return _special(_TANH, real, imag)
    if abs(real) > _LARGE_EXPONENT:
        return complex(
            _math.copysign(1.0, real), 4.0 * _math.sin(imag) * _math.cos(imag) * _math.exp(-2.0 * abs(real))
        )
    tx, ty = _math.tanh(real), _math.tan(imag)
    cx = 1.0 / _math.cosh(real)
    txty = tx * ty
    denominator = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denominator, ty / denominator * cx * cx)


def tanh(z, /):
    return _tanh(*_number(z))


def tan(z, /):
    real, imag = _number(z)
    turned = _tanh(-imag, real)
    return complex(turned.imag, -turned.real)


def phase(z, /):
    real, imag = _number(z)
    turned = _math.atan2(imag, real)
    if turned == 0.0 and imag != 0.0 and _math.isfinite(real):
        raise OverflowError("math range error")
    return turned


def polar(z, /):
    real, imag = _number(z)
    size = _math.hypot(real, imag)
    if size == inf and _are_finite(real, imag):
        raise OverflowError("math range error")
    return size, _math.atan2(imag, real)


def _real(x):
    if isinstance(x, complex):
        raise TypeError("must be real number, not complex")
    return _number(x)[0]


def rect(r, phi, /):
    r, phi = _real(r), _real(phi)
    if not _are_finite(r, phi):
        if _is_endless(r, phi):
            real, imag = _math.copysign(inf, _math.cos(phi)), _math.copysign(inf, _math.sin(phi))
            return complex(real, imag) if r > 0 else complex(-real, -imag)
        return _special(_RECT, r, phi)
    if phi == 0.0:
        # A zero keeps its sign.
        return complex(r, r * phi)
    return _ranged(r * _math.cos(phi), r * _math.sin(phi))


def isfinite(z, /):
    return _are_finite(*_number(z))


def isnan(z, /):
    real, imag = _number(z)
    return real != real or imag != imag


def isinf(z, /):
    real, imag = _number(z)
    return _math.isinf(real) or _math.isinf(imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = complex(*_number(a)), complex(*_number(b))
    rel_tol, abs_tol = _real(rel_tol), _real(abs_tol)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol
