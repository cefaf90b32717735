# The operators round their results to the precision of the context, in its rounding; constructors do not.
from decimal import Decimal, getcontext, ROUND_CEILING, ROUND_DOWN

a, b = Decimal("7.25"), Decimal("-1.5")
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 3, b ** -2, -a, +a, abs(b))
print(a + 1, 1 - a, 3 * a, 10 / a, 20 // a, 20 % a, divmod(20, a), 2 ** a, True + a)
print(Decimal("1.10") + Decimal("2.20"), Decimal("1.10") * Decimal("2.0"), Decimal("6.00") / Decimal("2.0"))
print(Decimal("5") / 8, Decimal("1E+3") / 4, Decimal(2) / 3, Decimal(1000) / Decimal("2.5"))

context = getcontext()
context.prec = 5
long = Decimal("1234567.891")
print(long, +long, long + 0, long * 1, long - Decimal("1234567"))
print(Decimal(1) / 3, Decimal(10) ** 20, Decimal("99999.5") + 0, Decimal("-0.00012345678") + 0)
context.rounding = ROUND_CEILING
print(Decimal(1) / 3, Decimal(-1) / 3, Decimal("100000") + Decimal("0.0001"))
context.rounding = ROUND_DOWN
print(Decimal(2) / 3, Decimal(-2) / 3, Decimal("100000") - Decimal("0.0001"))
print(Decimal("1E+100") + Decimal("1E-100"), Decimal("1E+1000000") * 1 if context.Emax > 999999 else "too large")

total = Decimal(0)
for part in ("0.1",) * 10:
    total += Decimal(part)
print(total, total == 1, sum([Decimal("0.1")] * 3), 0.1 + 0.1 + 0.1 == 0.3)
x = Decimal(8)
x -= 1
x *= 2
x /= 4
x **= 2
x //= 1
x %= 7
print(x)
for other in (1.5, "1", None):
    try:
        a + other
    except TypeError as error:
        print(error)
