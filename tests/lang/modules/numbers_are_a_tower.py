# numbers: the built-in numbers stand in the tower of abstract classes, and a class of one's own inherits its mixins.
import numbers
from fractions import Fraction

for value in (1, True, 1.5, 1j, Fraction(1, 2), "1"):
    print(value, [isinstance(value, getattr(numbers, name)) for name in numbers.__all__])
print(issubclass(int, numbers.Integral), issubclass(numbers.Integral, numbers.Rational), issubclass(float, numbers.Rational))
for cls in (numbers.Number, numbers.Complex, numbers.Integral):
    try:
        print(type(cls()).__name__)
    except TypeError as error:
        print(str(error)[:60])


class Meters(numbers.Real):
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "%sm" % self.n

    def _other(self, other):
        return other.n if isinstance(other, Meters) else other

    def __add__(self, other):
        return Meters(self.n + self._other(other))

    __radd__ = __add__

    def __neg__(self):
        return Meters(-self.n)

    def __pos__(self):
        return Meters(+self.n)

    def __mul__(self, other):
        return Meters(self.n * self._other(other))

    __rmul__ = __mul__

    def __floordiv__(self, other):
        return self.n // self._other(other)

    def __mod__(self, other):
        return Meters(self.n % self._other(other))

    def __eq__(self, other):
        return self.n == self._other(other)

    def __lt__(self, other):
        return self.n < self._other(other)

    def __float__(self):
        return float(self.n)

    def _refuse(self, *args):
        raise NotImplementedError

    __le__ = __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __abs__ = _refuse
    __trunc__ = __floor__ = __ceil__ = __round__ = __rfloordiv__ = __rmod__ = _refuse


a = Meters(7)
print(a - Meters(2), 10 - a, bool(a), bool(Meters(0)), divmod(a, 2), complex(a), a.real, a.imag, a.conjugate())
print(numbers.Number.__hash__, numbers.Integral.denominator.fget(5), numbers.Integral.__index__(5), numbers.Rational.__float__(3))
