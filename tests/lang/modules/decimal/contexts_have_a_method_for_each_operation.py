# The methods of a context compute in it, take integers for numbers, and leave the current context alone.
from decimal import *

c = Context(prec=4, rounding=ROUND_DOWN, traps=[])
for name in (
    "abs canonical copy_abs copy_decimal copy_negate exp is_canonical is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan"
    " is_subnormal is_zero ln log10 logb logical_invert minus next_minus next_plus normalize number_class plus sqrt to_eng_string"
    " to_integral to_integral_exact to_integral_value to_sci_string create_decimal"
).split():
    print(name, getattr(c, name)(Decimal("-12345.678")), getattr(c, name)(Decimal("101")), end=" ")
    try:
        print(getattr(c, name)(7), getattr(c, name)("7"))
    except TypeError as error:
        print(error)
for name in (
    "add compare compare_signal compare_total compare_total_mag copy_sign divide divide_int divmod logical_and logical_or logical_xor max"
    " max_mag min min_mag multiply next_toward power quantize remainder remainder_near rotate same_quantum scaleb shift subtract"
).split():
    print(name, getattr(c, name)(Decimal("-12345.678"), 3), getattr(c, name)(11, Decimal("1")), end=" ")
    try:
        print(getattr(c, name)(Decimal(2), 1.5))
    except TypeError as error:
        print(error)
print(c.fma(2, 3, Decimal("0.12345")), c.power(a=3, b=4, modulo=5), c.create_decimal_from_float(3.14159265), c.create_decimal((0, (1, 2, 3, 4, 5, 6), 0)), c.create_decimal())
print(c.create_decimal(" 1"), c.create_decimal("1_0"), c.create_decimal("12345.678"), c.create_decimal(1.23456789), c._apply(Decimal("9.99999")))
print(c, getcontext(), sep="\n")
print(Decimal(2).sqrt(c), Decimal(2).sqrt(context=c), Decimal(1).exp(c), Decimal("1.23456").quantize(Decimal("0.001"), None, c), Decimal(10).is_normal(context=c))
for wrong in (lambda: Decimal(2).sqrt(5), lambda: Decimal(2).quantize(1, context=5), lambda: Decimal("1", 5), lambda: c.canonical(5)):
    try:
        wrong()
    except TypeError as error:
        print(error)
