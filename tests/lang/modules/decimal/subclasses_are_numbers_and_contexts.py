# A subclass of Decimal is made like one, with attributes of its own; operations give plain Decimals.
from decimal import Decimal, Context, getcontext, setcontext, localcontext


class Money(Decimal):
    def __new__(cls, amount, currency="EUR"):
        self = super().__new__(cls, amount)
        self.currency = currency
        return self

    def __str__(self):
        return super().__str__() + " " + self.currency

    def __add__(self, other):
        return Money(Decimal.__add__(self, other), self.currency)

    __radd__ = __add__


a, b = Money("1.10"), Money(2, "USD")
print(a, repr(a), a + b, type(a + b).__name__, type(a * b).__name__, a * 2, sum([a, a]), 1 + a)
print(a == Decimal("1.1"), a < b, hash(a) == hash(Decimal("1.1")), {a: 1}[Decimal("1.1")], f"{a:.1f}", float(a), round(a))
print(type(Decimal(a)).__name__, type(+a).__name__, type(Money.from_float(0.5)).__name__, Money.from_float(0.5), vars(a))
print(a.as_tuple(), a.quantize(Decimal("0.1")), abs(Money(-3)), max(a, b), sorted([b, a])[0])


class Plain(Decimal):
    pass


plain = Plain("2.5")
plain.note = "kept"
print(plain, plain.note, Plain(plain) is plain, type(Plain(plain)).__name__, Plain() + Plain((0, (1, 2), 0)), isinstance(plain, Decimal))


class Slotted(Decimal):
    __slots__ = ()


try:
    Slotted(1).x = 1
except AttributeError as error:
    print(error)
try:
    Decimal(1).x = 1
except AttributeError as error:
    print(error)
try:
    Decimal.x = 1
except TypeError as error:
    print(error)


class Careful(Context):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.calls = 0

    def divide(self, a, b):
        self.calls += 1
        return super().divide(a, b)


careful = Careful(prec=3)
print(careful.divide(1, 3), careful.calls, type(careful.copy()).__name__)
setcontext(careful)
print(Decimal(1) / 7, getcontext() is careful)
with localcontext() as inner:
    print(type(inner).__name__, inner.prec)


class Index:
    def __index__(self):
        return 5


try:
    Decimal(Index())
except TypeError as error:
    print(error)
