# Numbers are brought to an exponent, or to an integer, in any rounding.
from decimal import *
import math

ROUNDINGS = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
CENT = Decimal("0.01")
for text in ("1.005", "-1.015", "2.675", "-0.001", "7", "0.995"):
    print(text, *[Decimal(text).quantize(CENT, rounding) for rounding in ROUNDINGS])
    print(text, *[Decimal(text).to_integral_value(rounding) for rounding in ROUNDINGS])
print(Decimal("123.4").quantize(Decimal("1E+1")), Decimal(5).quantize(Decimal("1E+2")), Decimal("0").quantize(Decimal("0.000")))
print(Decimal("1.1").quantize(7), Decimal("inf").quantize(Decimal("-inf")), Decimal("1.23").quantize(exp=CENT, context=Context(prec=5)))
for wrong in (lambda: Decimal(10 ** 27).quantize(CENT), lambda: Decimal("inf").quantize(1), lambda: Decimal(1).quantize(CENT, "UP"), lambda: Decimal(1).quantize(0.5), lambda: Decimal(1).quantize(None)):
    try:
        print(wrong())
    except (InvalidOperation, TypeError) as error:
        print(type(error).__name__, error)
for text in ("2.5", "-2.5", "3.5", "0.5", "-0.4", "1E+3", "12345678901234567890.7"):
    number = Decimal(text)
    print(text, int(number), math.trunc(number), math.floor(number), math.ceil(number), round(number), number.to_integral(), number.to_integral_exact())
print(round(Decimal("2.675"), 2), round(Decimal("1234.5"), -2), round(Decimal("1.5"), 0), round(Decimal("-0.5"), True))
for wrong in (lambda: round(Decimal(1), 1.5), lambda: round(Decimal(1), 10 ** 30), lambda: round(Decimal(1), 50), lambda: int(Decimal("inf"))):
    try:
        print(wrong())
    except (InvalidOperation, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
context = getcontext()
context.clear_flags()
Decimal("2.5").to_integral_value()
print(context.flags[Inexact], context.flags[Rounded])
Decimal("2.5").to_integral_exact()
print(context.flags[Inexact], context.flags[Rounded])
print(Decimal("-1.50").as_integer_ratio(), Decimal("1E+3").as_integer_ratio(), Decimal("0.125").as_integer_ratio(), float(Decimal("0.1")), float(Decimal("1E+400")), complex(Decimal("-2.5")))
print([Decimal(it).normalize() for it in ("1.500", "100", "0.00", "-0E+5", "1E+2")], [str(Decimal(it).normalize()) for it in ("1200", "5.0E-9")])
print(Decimal("1.20").same_quantum(Decimal("9.99")), Decimal("inf").same_quantum(Decimal("-inf")), Decimal("1").same_quantum(Decimal("1.0")))
