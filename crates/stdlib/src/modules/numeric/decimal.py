# `decimal`: decimal numbers of any precision. Here are the classes; the arithmetic is native (`_decimal_...`), on what
# lies in the slots of numbers and contexts. The natives are given what they need of the module in one tuple, the kit.

import contextvars as _contextvars
import numbers as _numbers
from collections import namedtuple as _namedtuple
from collections.abc import MutableMapping as _MutableMapping

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"

HAVE_THREADS = True
HAVE_CONTEXTVAR = True
MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"

# The roundings, by the number that contexts keep.
_ROUNDINGS = (
    ROUND_UP,
    ROUND_DOWN,
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_UP,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_05UP,
)
_DOWN, _CEILING, _FLOOR, _HALF_EVEN = 1, 2, 3, 6


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


# The signals with the bits of their conditions, in the order in which they raise.
_SIGNALS = {
    InvalidOperation: 0x19A,
    FloatOperation: 0x4000,
    DivisionByZero: 0x4,
    Overflow: 0x400,
    Underflow: 0x2000,
    Subnormal: 0x1000,
    Inexact: 0x40,
    Rounded: 0x800,
    Clamped: 0x1,
}
# The conditions that InvalidOperation stands for.
_INVALID = {
    InvalidOperation: 0x100,
    ConversionSyntax: 0x2,
    DivisionImpossible: 0x8,
    DivisionUndefined: 0x10,
    InvalidContext: 0x80,
}
# The order in which contexts show them.
_SHOWN = (
    Clamped,
    InvalidOperation,
    DivisionByZero,
    Inexact,
    FloatOperation,
    Overflow,
    Rounded,
    Subnormal,
    Underflow,
)
_VALID_SIGNALS = (
    "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
    "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]"
)
_VALID_ROUNDINGS = (
    "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
    "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
)


def _trap(conditions):
    # What traps met raises; all of them are named.
    met = [signal for signal, bits in _INVALID.items() if conditions & bits]
    met += [signal for signal, bits in _SIGNALS.items() if conditions & bits and signal is not InvalidOperation]
    for signal, bits in _SIGNALS.items():
        if conditions & bits:
            raise signal(met)


def _rounding(name):
    # The number of a rounding.
    if not isinstance(name, str) or name not in _ROUNDINGS:
        raise TypeError(_VALID_ROUNDINGS)
    return _ROUNDINGS.index(name)


def _bits_of(signal):
    for other, bits in _SIGNALS.items():
        if other is signal:
            return bits
    raise KeyError(_VALID_SIGNALS)


def _bits_of_list(signals):
    bits = 0
    for signal in signals:
        bits |= _bits_of(signal)
    return bits


def _check_class(cls, base):
    # Only a class that derives from another can be given to the other's __new__.
    path = "decimal." + base.__name__
    if not isinstance(cls, type):
        raise TypeError("%s.__new__(X): X is not a type object (%s)" % (path, _type_name(cls)))
    if not issubclass(cls, base):
        raise TypeError("%s.__new__(%s): %s is not a subtype of %s" % (path, cls.__name__, cls.__name__, path))


DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent", module="decimal")


class Decimal:
    __slots__ = ("_form", "_coefficient", "_exponent")

    def __new__(cls, value="0", context=None):
        if cls is Decimal:
            return _decimal_new(value, context, _KIT)
        _check_class(cls, Decimal)
        return _number_of(cls, _decimal_new(value, context, _KIT))

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            number = _decimal_new(f, None, _KIT)
        else:
            number = _decimal_of_float(f, _KIT)
        return number if cls is Decimal else cls(number)

    def __add__(self, other, /):
        return _decimal_add(self, other, _KIT)

    def __radd__(self, other, /):
        return _decimal_add(other, self, _KIT)

    def __sub__(self, other, /):
        return _decimal_sub(self, other, _KIT)

    def __rsub__(self, other, /):
        return _decimal_sub(other, self, _KIT)

    def __mul__(self, other, /):
        return _decimal_mul(self, other, _KIT)

    def __rmul__(self, other, /):
        return _decimal_mul(other, self, _KIT)

    def __truediv__(self, other, /):
        return _decimal_div(self, other, _KIT)

    def __rtruediv__(self, other, /):
        return _decimal_div(other, self, _KIT)

    def __floordiv__(self, other, /):
        return _decimal_floordiv(self, other, _KIT)

    def __rfloordiv__(self, other, /):
        return _decimal_floordiv(other, self, _KIT)

    def __mod__(self, other, /):
        return _decimal_mod(self, other, _KIT)

    def __rmod__(self, other, /):
        return _decimal_mod(other, self, _KIT)

    def __divmod__(self, other, /):
        return _decimal_divmod(self, other, _KIT)

    def __rdivmod__(self, other, /):
        return _decimal_divmod(other, self, _KIT)

    def __pow__(self, other, modulus=None, /):
        if modulus is None:
            return _decimal_pow(self, other, _KIT)
        return _power_modulo(self, other, modulus)

    def __rpow__(self, other, modulus=None, /):
        if modulus is None:
            return _decimal_pow(other, self, _KIT)
        return _power_modulo(other, self, modulus)

    def __pos__(self):
        return _decimal_unary("plus", self, _KIT, None)

    def __neg__(self):
        return _decimal_unary("minus", self, _KIT, None)

    def __abs__(self):
        return _decimal_unary("abs", self, _KIT, None)

    def __eq__(self, other, /):
        return _decimal_eq(self, other, _KIT)

    def __ne__(self, other, /):
        return _decimal_ne(self, other, _KIT)

    def __lt__(self, other, /):
        return _decimal_lt(self, other, _KIT)

    def __le__(self, other, /):
        return _decimal_le(self, other, _KIT)

    def __gt__(self, other, /):
        return _decimal_gt(self, other, _KIT)

    def __ge__(self, other, /):
        return _decimal_ge(self, other, _KIT)

    def __hash__(self):
        return _decimal_ask("hash", self, _KIT, None)

    def __bool__(self):
        return _decimal_ask("is_true", self, _KIT, None)

    def __int__(self):
        return _decimal_integer(self, _DOWN, _KIT)

    def __trunc__(self):
        return _decimal_integer(self, _DOWN, _KIT)

    def __floor__(self):
        return _decimal_integer(self, _FLOOR, _KIT)

    def __ceil__(self):
        return _decimal_integer(self, _CEILING, _KIT)

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            return _decimal_integer(self, _HALF_EVEN, _KIT)
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        if not -(1 << 63) <= ndigits < 1 << 63:
            raise OverflowError("Python int too large to convert to C ssize_t")
        return _decimal_rounded("round", self, ndigits, None, _KIT, None)

    def __float__(self):
        return _decimal_ask("float", self, _KIT, None)

    def __complex__(self):
        return complex(_decimal_ask("float", self, _KIT, None))

    def __str__(self):
        return _decimal_text("scientific", self, _KIT, None)

    def __repr__(self):
        return _decimal_text("repr", self, _KIT, None)

    def __format__(self, specifier, override=None, /):
        if not isinstance(specifier, str):
            raise TypeError("format arg must be str")
        return _decimal_format(self, specifier, _KIT)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __reduce__(self):
        return (self.__class__, (_decimal_text("scientific", self, _KIT, None),))

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return _decimal_new(0, None, _KIT)

    def as_tuple(self):
        return DecimalTuple(*_decimal_ask("as_tuple", self, _KIT, None))

    def as_integer_ratio(self):
        return _decimal_ask("ratio", self, _KIT, None)

    def adjusted(self):
        return _decimal_ask("adjusted", self, _KIT, None)

    def canonical(self):
        return self

    def conjugate(self):
        return self

    def is_canonical(self):
        return True

    def radix(self):
        return _decimal_new(10, None, _KIT)

    def copy_abs(self):
        return _decimal_unary("copy_abs", self, _KIT, None)

    def copy_negate(self):
        return _decimal_unary("copy_negate", self, _KIT, None)

    def is_finite(self):
        return _decimal_ask("is_finite", self, _KIT, None)

    def is_infinite(self):
        return _decimal_ask("is_infinite", self, _KIT, None)

    def is_nan(self):
        return _decimal_ask("is_nan", self, _KIT, None)

    def is_qnan(self):
        return _decimal_ask("is_qnan", self, _KIT, None)

    def is_signed(self):
        return _decimal_ask("is_signed", self, _KIT, None)

    def is_snan(self):
        return _decimal_ask("is_snan", self, _KIT, None)

    def is_zero(self):
        return _decimal_ask("is_zero", self, _KIT, None)

    def is_normal(self, context=None):
        return _decimal_ask("is_normal", self, _KIT, context)

    def is_subnormal(self, context=None):
        return _decimal_ask("is_subnormal", self, _KIT, context)

    def number_class(self, context=None):
        return _decimal_ask("number_class", self, _KIT, context)

    def exp(self, context=None):
        return _decimal_unary("exp", self, _KIT, context)

    def ln(self, context=None):
        return _decimal_unary("ln", self, _KIT, context)

    def log10(self, context=None):
        return _decimal_unary("log10", self, _KIT, context)

    def logb(self, context=None):
        return _decimal_unary("logb", self, _KIT, context)

    def logical_invert(self, context=None):
        return _decimal_unary("logical_invert", self, _KIT, context)

    def next_minus(self, context=None):
        return _decimal_unary("next_minus", self, _KIT, context)

    def next_plus(self, context=None):
        return _decimal_unary("next_plus", self, _KIT, context)

    def normalize(self, context=None):
        return _decimal_unary("normalize", self, _KIT, context)

    def sqrt(self, context=None):
        return _decimal_unary("sqrt", self, _KIT, context)

    def compare(self, other, context=None):
        return _decimal_binary("compare", self, other, _KIT, context)

    def compare_signal(self, other, context=None):
        return _decimal_binary("compare_signal", self, other, _KIT, context)

    def compare_total(self, other, context=None):
        return _decimal_binary("compare_total", self, other, _KIT, context)

    def compare_total_mag(self, other, context=None):
        return _decimal_binary("compare_total_mag", self, other, _KIT, context)

    def copy_sign(self, other, context=None):
        return _decimal_binary("copy_sign", self, other, _KIT, context)

    def logical_and(self, other, context=None):
        return _decimal_binary("logical_and", self, other, _KIT, context)

    def logical_or(self, other, context=None):
        return _decimal_binary("logical_or", self, other, _KIT, context)

    def logical_xor(self, other, context=None):
        return _decimal_binary("logical_xor", self, other, _KIT, context)

    def max(self, other, context=None):
        return _decimal_binary("max", self, other, _KIT, context)

    def max_mag(self, other, context=None):
        return _decimal_binary("max_mag", self, other, _KIT, context)

    def min(self, other, context=None):
        return _decimal_binary("min", self, other, _KIT, context)

    def min_mag(self, other, context=None):
        return _decimal_binary("min_mag", self, other, _KIT, context)

    def next_toward(self, other, context=None):
        return _decimal_binary("next_toward", self, other, _KIT, context)

    def remainder_near(self, other, context=None):
        return _decimal_binary("remainder_near", self, other, _KIT, context)

    def rotate(self, other, context=None):
        return _decimal_binary("rotate", self, other, _KIT, context)

    def same_quantum(self, other, context=None):
        return _decimal_binary("same_quantum", self, other, _KIT, context)

    def scaleb(self, other, context=None):
        return _decimal_binary("scaleb", self, other, _KIT, context)

    def shift(self, other, context=None):
        return _decimal_binary("shift", self, other, _KIT, context)

    def fma(self, other, third, context=None):
        return _decimal_ternary("fma", self, other, third, _KIT, context)

    def quantize(self, exp, rounding=None, context=None):
        return _decimal_rounded("quantize", self, exp, rounding, _KIT, context)

    def to_integral_value(self, rounding=None, context=None):
        return _decimal_rounded("to_integral_value", self, None, rounding, _KIT, context)

    def to_integral(self, rounding=None, context=None):
        return _decimal_rounded("to_integral_value", self, None, rounding, _KIT, context)

    def to_integral_exact(self, rounding=None, context=None):
        return _decimal_rounded("to_integral_exact", self, None, rounding, _KIT, context)

    def to_eng_string(self, context=None):
        return _decimal_text("engineering", self, _KIT, context)


def _number_of(cls, number):
    # The number as an instance of a subclass.
    self = object.__new__(cls)
    Decimal._form.__set__(self, number._form)
    Decimal._coefficient.__set__(self, number._coefficient)
    Decimal._exponent.__set__(self, number._exponent)
    return self


def _power_modulo(base, exponent, modulus):
    for operand in (base, exponent, modulus):
        if not isinstance(operand, (int, Decimal)):
            return NotImplemented
    return _decimal_ternary("power_modulo", base, exponent, modulus, _KIT, None)


def _convert(value, context):
    # The exact number of a float, or of a tuple as `as_tuple` gives it.
    if isinstance(value, float):
        return _of_float(value, context)
    if not isinstance(value, (tuple, list)):
        raise TypeError("conversion from %s to Decimal is not supported" % _type_name(value))
    form, digits, exponent = _parts_of(value)
    return _decimal_of_parts(form, digits, exponent, _KIT, context, True)


def _of_float(value, context):
    context = getcontext() if context is None else context
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    _meet(context, _SIGNALS[FloatOperation])
    return _decimal_of_float(value, _KIT)


def _meet(context, conditions):
    _decimal_set_field(context, 6, context._flags | conditions, _KIT)
    if context._traps & conditions:
        _trap(context._traps & conditions)


def _parts_of(parts):
    if len(parts) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = parts
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    kind = 0
    if isinstance(exponent, str):
        if exponent not in ("F", "n", "N"):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        kind = "FnN".index(exponent) + 1
        exponent = 0
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    elif not -(1 << 63) <= exponent < 1 << 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    if not isinstance(digits, (tuple, list)):
        raise ValueError("coefficient must be a tuple of digits")
    return kind * 2 + sign, tuple(digits), int(exponent)


def _compare_other(symbol, left, right):
    # With a number that is neither an integer nor a float. Nothing is rounded.
    if isinstance(right, complex):
        if symbol not in ("==", "!=") or right.imag != 0:
            return NotImplemented
        return left == right.real if symbol == "==" else left != right.real
    if not isinstance(right, _numbers.Rational):
        return NotImplemented
    if left.is_finite():
        left = _decimal_binary("multiply", left, right.denominator, _KIT, _EXACT)
    right = Decimal(right.numerator)
    if symbol == "==":
        return left == right
    if symbol == "!=":
        return left != right
    if symbol == "<":
        return left < right
    if symbol == "<=":
        return left <= right
    return left > right if symbol == ">" else left >= right


def _signed_number(value, limits, message):
    # A number that a context can keep.
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    if not -(1 << 63) <= value < 1 << 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    if not limits[0] <= value <= limits[1]:
        raise ValueError(message)
    return int(value)


class SignalDictMixin:
    __slots__ = ("_context", "_field")

    def __init__(self):
        raise ValueError("invalid signal dict")

    def _bits(self):
        return self._context._traps if self._field == 7 else self._context._flags

    def __getitem__(self, signal):
        return self._bits() & _bits_of(signal) != 0

    def __setitem__(self, signal, value):
        bits = _bits_of(signal)
        old = self._bits()
        _decimal_set_field(self._context, self._field, old | bits if value else old & ~bits, _KIT)

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(tuple(_SIGNALS))

    def __len__(self):
        return len(_SIGNALS)

    def __repr__(self):
        shown = ["%r:%r" % (signal, self[signal]) for signal in _SIGNALS]
        return "{" + ", ".join(shown) + "}"

    def __eq__(self, other):
        if isinstance(other, _SignalDictMixin):
            return self._bits() == other._bits()
        if isinstance(other, dict):
            try:
                return self._bits() == _bits_of_dict(other)
            except KeyError:
                return NotImplemented
        return NotImplemented

    __hash__ = None

    def copy(self):
        return {signal: self[signal] for signal in _SIGNALS}


class SignalDict(SignalDictMixin, _MutableMapping):
    __slots__ = ()
    __module__ = "abc"


_SignalDictMixin, _SignalDict = SignalDictMixin, SignalDict
del SignalDictMixin, SignalDict


def _signal_dict(context, field):
    signals = object.__new__(_SignalDict)
    signals._context = context
    signals._field = field
    return signals


def _bits_of_dict(signals):
    if len(signals) != len(_SIGNALS):
        raise KeyError("invalid signal dict")
    bits = 0
    for signal, own in _SIGNALS.items():
        if signal not in signals:
            raise KeyError("invalid signal dict")
        if signals[signal]:
            bits |= own
    return bits


def _bits_given(signals, takes_list):
    # Signals as the arguments and attributes of contexts give them.
    if isinstance(signals, _SignalDictMixin):
        return signals._bits()
    if isinstance(signals, dict):
        return _bits_of_dict(signals)
    if takes_list and isinstance(signals, list):
        return _bits_of_list(signals)
    raise TypeError("argument must be a signal dict")


def _undeletable(self):
    raise AttributeError("context attributes cannot be deleted")


def _new_context(cls, fields):
    self = object.__new__(cls)
    for name, value in zip(Context.__slots__, fields):
        getattr(Context, name).__set__(self, value)
    return self


class Context:
    # The natives know the slots by their order. The last two are the signal dicts, once they were asked for.
    __slots__ = (
        "_prec",
        "_rounding",
        "_emin",
        "_emax",
        "_capitals",
        "_clamp",
        "_flags",
        "_traps",
        "_flag_dict",
        "_trap_dict",
    )

    def __new__(cls, *args, **kwargs):
        if cls is Context:
            return _decimal_context(None, _KIT)
        _check_class(cls, Context)
        fields = [getattr(DefaultContext, name) for name in Context.__slots__[:8]]
        fields[6] = 0
        return _new_context(cls, fields + [None, None])

    def __init__(
        self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None
    ):
        if prec is not None:
            self.prec = prec
        if rounding is not None:
            self.rounding = rounding
        if Emin is not None:
            self.Emin = Emin
        if Emax is not None:
            self.Emax = Emax
        if capitals is not None:
            self.capitals = capitals
        if clamp is not None:
            self.clamp = clamp
        if traps is not None:
            _decimal_set_field(self, 7, _bits_given(traps, True), _KIT)
        if flags is not None:
            _decimal_set_field(self, 6, _bits_given(flags, True), _KIT)

    def _get_prec(self):
        return self._prec

    def _set_prec(self, value):
        value = _signed_number(value, (1, MAX_PREC), "valid range for prec is [1, MAX_PREC]")
        _decimal_set_field(self, 0, value, _KIT)

    def _get_rounding(self):
        return _ROUNDINGS[self._rounding]

    def _set_rounding(self, value):
        _decimal_set_field(self, 1, _rounding(value), _KIT)

    def _get_emin(self):
        return self._emin

    def _set_emin(self, value):
        value = _signed_number(value, (MIN_EMIN, 0), "valid range for Emin is [MIN_EMIN, 0]")
        _decimal_set_field(self, 2, value, _KIT)

    def _get_emax(self):
        return self._emax

    def _set_emax(self, value):
        value = _signed_number(value, (0, MAX_EMAX), "valid range for Emax is [0, MAX_EMAX]")
        _decimal_set_field(self, 3, value, _KIT)

    def _get_capitals(self):
        return self._capitals

    def _set_capitals(self, value):
        _decimal_set_field(self, 4, _signed_number(value, (0, 1), "valid values for capitals are 0 or 1"), _KIT)

    def _get_clamp(self):
        return self._clamp

    def _set_clamp(self, value):
        _decimal_set_field(self, 5, _signed_number(value, (0, 1), "valid values for clamp are 0 or 1"), _KIT)

    def _get_flags(self):
        if self._flag_dict is None:
            _decimal_set_field(self, 8, _signal_dict(self, 6), _KIT)
        return self._flag_dict

    def _set_flags(self, value):
        _decimal_set_field(self, 6, _bits_given(value, False), _KIT)

    def _get_traps(self):
        if self._trap_dict is None:
            _decimal_set_field(self, 9, _signal_dict(self, 7), _KIT)
        return self._trap_dict

    def _set_traps(self, value):
        _decimal_set_field(self, 7, _bits_given(value, False), _KIT)

    prec = property(_get_prec, _set_prec, _undeletable)
    rounding = property(_get_rounding, _set_rounding, _undeletable)
    Emin = property(_get_emin, _set_emin, _undeletable)
    Emax = property(_get_emax, _set_emax, _undeletable)
    capitals = property(_get_capitals, _set_capitals, _undeletable)
    clamp = property(_get_clamp, _set_clamp, _undeletable)
    flags = property(_get_flags, _set_flags, _undeletable)
    traps = property(_get_traps, _set_traps, _undeletable)

    def __repr__(self):
        return "Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[%s], traps=[%s])" % (
            self._prec,
            _ROUNDINGS[self._rounding],
            self._emin,
            self._emax,
            self._capitals,
            self._clamp,
            _shown(self._flags),
            _shown(self._traps),
        )

    def __copy__(self):
        return _decimal_context(self, _KIT)

    def copy(self):
        return _decimal_context(self, _KIT)

    def __reduce__(self):
        fields = (self._prec, _ROUNDINGS[self._rounding], self._emin, self._emax, self._capitals, self._clamp)
        return (self.__class__, fields + (_listed(self._flags), _listed(self._traps)))

    def clear_flags(self):
        _decimal_set_field(self, 6, 0, _KIT)

    def clear_traps(self):
        _decimal_set_field(self, 7, 0, _KIT)

    def Etiny(self):
        return self._emin - self._prec + 1

    def Etop(self):
        return self._emax - self._prec + 1

    def radix(self):
        return _decimal_new(10, None, _KIT)

    def create_decimal(self, num="0", /):
        if isinstance(num, str):
            return _decimal_read(num, self, _KIT)
        if isinstance(num, (tuple, list)):
            form, digits, exponent = _parts_of(num)
            return _decimal_of_parts(form, digits, exponent, _KIT, self, False)
        return _decimal_unary("create", _decimal_new(num, self, _KIT), _KIT, self)

    def create_decimal_from_float(self, f, /):
        return _decimal_unary("create", Decimal.from_float(f), _KIT, self)

    def _apply(self, a, /):
        return _decimal_unary("apply", a, _KIT, self)

    def canonical(self, a, /):
        if not isinstance(a, Decimal):
            raise TypeError("argument must be a Decimal")
        return a

    def is_canonical(self, a, /):
        if not isinstance(a, Decimal):
            raise TypeError("argument must be a Decimal")
        return True

    def copy_decimal(self, a, /):
        return a if isinstance(a, Decimal) else _decimal_unary("copy", a, _KIT, self)

    def to_sci_string(self, a, /):
        return _decimal_text("scientific", a, _KIT, self)

    def to_eng_string(self, a, /):
        return _decimal_text("engineering", a, _KIT, self)

    def to_integral_value(self, a, /):
        return _decimal_rounded("to_integral_value", a, None, None, _KIT, self)

    def to_integral(self, a, /):
        return _decimal_rounded("to_integral_value", a, None, None, _KIT, self)

    def to_integral_exact(self, a, /):
        return _decimal_rounded("to_integral_exact", a, None, None, _KIT, self)

    def divmod(self, a, b, /):
        return _decimal_divmod(a, b, _KIT, self)

    def power(self, a, b, modulo=None):
        if modulo is None:
            return _decimal_binary("power", a, b, _KIT, self)
        return _decimal_ternary("power_modulo", a, b, modulo, _KIT, self)

    def fma(self, a, b, c, /):
        return _decimal_ternary("fma", a, b, c, _KIT, self)

    def is_finite(self, a, /):
        return _decimal_ask("is_finite", a, _KIT, self)

    def is_infinite(self, a, /):
        return _decimal_ask("is_infinite", a, _KIT, self)

    def is_nan(self, a, /):
        return _decimal_ask("is_nan", a, _KIT, self)

    def is_normal(self, a, /):
        return _decimal_ask("is_normal", a, _KIT, self)

    def is_qnan(self, a, /):
        return _decimal_ask("is_qnan", a, _KIT, self)

    def is_signed(self, a, /):
        return _decimal_ask("is_signed", a, _KIT, self)

    def is_snan(self, a, /):
        return _decimal_ask("is_snan", a, _KIT, self)

    def is_subnormal(self, a, /):
        return _decimal_ask("is_subnormal", a, _KIT, self)

    def is_zero(self, a, /):
        return _decimal_ask("is_zero", a, _KIT, self)

    def number_class(self, a, /):
        return _decimal_ask("number_class", a, _KIT, self)

    def abs(self, a, /):
        return _decimal_unary("abs", a, _KIT, self)

    def copy_abs(self, a, /):
        return _decimal_unary("copy_abs", a, _KIT, self)

    def copy_negate(self, a, /):
        return _decimal_unary("copy_negate", a, _KIT, self)

    def exp(self, a, /):
        return _decimal_unary("exp", a, _KIT, self)

    def ln(self, a, /):
        return _decimal_unary("ln", a, _KIT, self)

    def log10(self, a, /):
        return _decimal_unary("log10", a, _KIT, self)

    def logb(self, a, /):
        return _decimal_unary("logb", a, _KIT, self)

    def logical_invert(self, a, /):
        return _decimal_unary("logical_invert", a, _KIT, self)

    def minus(self, a, /):
        return _decimal_unary("minus", a, _KIT, self)

    def next_minus(self, a, /):
        return _decimal_unary("next_minus", a, _KIT, self)

    def next_plus(self, a, /):
        return _decimal_unary("next_plus", a, _KIT, self)

    def normalize(self, a, /):
        return _decimal_unary("normalize", a, _KIT, self)

    def plus(self, a, /):
        return _decimal_unary("plus", a, _KIT, self)

    def sqrt(self, a, /):
        return _decimal_unary("sqrt", a, _KIT, self)

    def add(self, a, b, /):
        return _decimal_binary("add", a, b, _KIT, self)

    def compare(self, a, b, /):
        return _decimal_binary("compare", a, b, _KIT, self)

    def compare_signal(self, a, b, /):
        return _decimal_binary("compare_signal", a, b, _KIT, self)

    def compare_total(self, a, b, /):
        return _decimal_binary("compare_total", a, b, _KIT, self)

    def compare_total_mag(self, a, b, /):
        return _decimal_binary("compare_total_mag", a, b, _KIT, self)

    def copy_sign(self, a, b, /):
        return _decimal_binary("copy_sign", a, b, _KIT, self)

    def divide(self, a, b, /):
        return _decimal_binary("divide", a, b, _KIT, self)

    def divide_int(self, a, b, /):
        return _decimal_binary("divide_int", a, b, _KIT, self)

    def logical_and(self, a, b, /):
        return _decimal_binary("logical_and", a, b, _KIT, self)

    def logical_or(self, a, b, /):
        return _decimal_binary("logical_or", a, b, _KIT, self)

    def logical_xor(self, a, b, /):
        return _decimal_binary("logical_xor", a, b, _KIT, self)

    def max(self, a, b, /):
        return _decimal_binary("max", a, b, _KIT, self)

    def max_mag(self, a, b, /):
        return _decimal_binary("max_mag", a, b, _KIT, self)

    def min(self, a, b, /):
        return _decimal_binary("min", a, b, _KIT, self)

    def min_mag(self, a, b, /):
        return _decimal_binary("min_mag", a, b, _KIT, self)

    def multiply(self, a, b, /):
        return _decimal_binary("multiply", a, b, _KIT, self)

    def next_toward(self, a, b, /):
        return _decimal_binary("next_toward", a, b, _KIT, self)

    def quantize(self, a, b, /):
        return _decimal_binary("quantize", a, b, _KIT, self)

    def remainder(self, a, b, /):
        return _decimal_binary("remainder", a, b, _KIT, self)

    def remainder_near(self, a, b, /):
        return _decimal_binary("remainder_near", a, b, _KIT, self)

    def rotate(self, a, b, /):
        return _decimal_binary("rotate", a, b, _KIT, self)

    def same_quantum(self, a, b, /):
        return _decimal_binary("same_quantum", a, b, _KIT, self)

    def scaleb(self, a, b, /):
        return _decimal_binary("scaleb", a, b, _KIT, self)

    def shift(self, a, b, /):
        return _decimal_binary("shift", a, b, _KIT, self)

    def subtract(self, a, b, /):
        return _decimal_binary("subtract", a, b, _KIT, self)


def _listed(bits):
    return [signal for signal, own in _SIGNALS.items() if bits & own]


def _shown(bits):
    return ", ".join([signal.__name__ for signal in _SHOWN if bits & _SIGNALS[signal]])


_VARIABLE = _contextvars.ContextVar("decimal_context")
_MODEL = object.__new__(Decimal)
_MODEL._form, _MODEL._coefficient, _MODEL._exponent = 0, 0, 0
DefaultContext = _new_context(
    Context,
    (
        28,
        _HALF_EVEN,
        -999999,
        999999,
        1,
        0,
        0,
        _bits_of_list([InvalidOperation, DivisionByZero, Overflow]),
        None,
        None,
    ),
)
_KIT = (_MODEL, DefaultContext, _VARIABLE, _trap, _convert, _compare_other)
BasicContext = Context(
    prec=9, rounding=ROUND_HALF_UP, traps=[Clamped, InvalidOperation, DivisionByZero, Overflow, Underflow]
)
ExtendedContext = Context(prec=9, traps=[])
_EXACT = Context(MAX_PREC, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, traps=[])


def getcontext():
    return _decimal_current(_KIT)


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context.clear_flags()
    _VARIABLE.set(context)


class ContextManager:
    __slots__ = ("_local", "_outer")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'decimal.ContextManager' instances")

    def __enter__(self):
        setcontext(self._local)
        return self._local

    def __exit__(self, *args):
        setcontext(self._outer)


_ContextManager = ContextManager
del ContextManager


def localcontext(
    ctx=None,
    prec=None,
    rounding=None,
    Emin=None,
    Emax=None,
    capitals=None,
    clamp=None,
    flags=None,
    traps=None,
):
    manager = object.__new__(_ContextManager)
    manager._outer = getcontext()
    if ctx is None:
        ctx = manager._outer
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    manager._local = ctx.copy()
    manager._local.__init__(prec, rounding, Emin, Emax, capitals, clamp, flags, traps)
    return manager


_numbers.Number.register(Decimal)
