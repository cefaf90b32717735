# Each operation on each pair of operands in each rounding, with the flags that it raises.
from decimal import *

ROUNDINGS = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
OPERANDS = [Decimal(it) for it in "1.2345 -2.5 999.5 -0 6E+7 3E-8 25E-9 NaN -Infinity".split()]
BINARY = "add subtract multiply divide divide_int remainder remainder_near compare max min_mag next_toward power".split()
UNARY = "plus minus abs sqrt exp ln log10 logb next_plus next_minus normalize to_integral_exact number_class".split()
SHORT = {Clamped: "c", InvalidOperation: "i", DivisionByZero: "d", Overflow: "o", Underflow: "u", Subnormal: "s", Inexact: "x", Rounded: "r"}


def shown(context, result):
    flags = "".join([letter for signal, letter in SHORT.items() if context.flags[signal]])
    context.clear_flags()
    return "%s/%s" % (result, flags)


def in_all_roundings(compute):
    # Equal results are shown once.
    results = []
    for rounding in ROUNDINGS:
        context = Context(prec=3, rounding=rounding, Emin=-8, Emax=8, traps=[])
        text = shown(context, compute(context))
        if text not in results:
            results.append(text)
    return " | ".join(results)


for name in UNARY:
    for a in OPERANDS:
        print(name, a, "=", in_all_roundings(lambda context: getattr(context, name)(a)))
for name in BINARY:
    for a in OPERANDS:
        for b in OPERANDS[::2]:
            print(name, a, b, "=", in_all_roundings(lambda context: getattr(context, name)(a, b)))
