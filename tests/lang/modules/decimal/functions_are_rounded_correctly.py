# Roots, exponentials, logarithms and powers, to the last digit of any precision.
from decimal import *

context = getcontext()
for prec in (1, 5, 28, 60):
    context.prec = prec
    print(prec, Decimal(2).sqrt(), Decimal("0.04").sqrt(), Decimal(1).exp(), Decimal("-7.5").exp(), Decimal(10).ln(), Decimal("0.999").ln(), Decimal(2).log10())
    print(prec, Decimal(2) ** Decimal("0.5"), Decimal("1.0001") ** 1000, Decimal(3) ** -7, Decimal("0.1") ** Decimal("2.5"), Decimal(-2) ** 31)
context.prec = 28
print(Decimal("1E+10").sqrt(), Decimal("1E+11").sqrt(), Decimal("15241578750190521").sqrt(), Decimal("-0").sqrt(), Decimal("0E-5").sqrt())
print(Decimal(0).exp(), Decimal("1E-30").exp(), Decimal("-1E-30").exp(), Decimal("-inf").exp(), Decimal(1000).exp(), Decimal("-1E+9").exp())
print(Decimal(1).ln(), Decimal("1.0").ln(), Decimal(0).ln(), Decimal("inf").ln(), Decimal("1E+1000").ln(), Decimal("1.0000000000000000000001").ln())
print(Decimal(1000).log10(), Decimal("0.00001").log10(), Decimal("1E+99999").log10(), Decimal(1).log10(), Decimal("5E-7").log10())
print(Decimal(250).logb(), Decimal("0.03").logb(), Decimal("inf").logb(), Decimal("1E+999999").logb())
print(Decimal(2) ** 100, Decimal("1.10") ** 3, Decimal("1.0") ** 5, Decimal(1) ** Decimal("0.5"), Decimal("-1") ** 7, Decimal(7) ** 0, Decimal("4.00") ** -1)
print(Decimal(10) ** -5, Decimal("1E+5") ** Decimal("1.5"), Decimal(2) ** Decimal("-0.5"), Decimal("0.5") ** 100, Decimal(9) ** Decimal("0.5"))
print(pow(Decimal(7), 100, 13), pow(Decimal(-7), 3, 10), context.power(2, 10 ** 6, 1001), context.power(Decimal("2E+1"), 3, 7), context.power(4, 2))
print(Decimal("2.5").fma(4, -10), Decimal(3).fma(Decimal("0.333"), 1), context.fma("9" and 9, Decimal("1E+30"), 1))
for wrong in (lambda: Decimal(-1).ln(), lambda: Decimal(-2) ** Decimal("0.5"), lambda: Decimal(0).logb(), lambda: pow(Decimal(2), -1, 5), lambda: pow(Decimal(2), 2, 0)):
    try:
        print(wrong())
    except ArithmeticError as error:
        print(type(error).__name__, error)

# Machin's formula, as a program of its own.
context.prec = 50


def arctan_of_inverse(n):
    power = total = Decimal(1) / n
    k, sign = 3, -1
    while True:
        power /= n * n
        term = power / k
        if total + term == total:
            return total
        total += sign * term
        k, sign = k + 2, -sign


pi = 4 * (4 * arctan_of_inverse(5) - arctan_of_inverse(239))
context.prec = 45
print(+pi)
