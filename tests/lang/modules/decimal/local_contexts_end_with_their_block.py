# A with statement of localcontext() computes in a copy of a context, and the outer one comes back however it ends.
from decimal import *

outer = getcontext()
with localcontext() as inner:
    inner.prec = 5
    print(inner is getcontext(), inner is outer, Decimal(1) / 7)
    with localcontext(prec=3, rounding=ROUND_UP, traps=[]) as innermost:
        print(Decimal(1) / 7, Decimal(1) / 0, innermost.flags[DivisionByZero])
    print(Decimal(1) / 7, inner.flags[DivisionByZero])
print(Decimal(1) / 7, getcontext() is outer)
try:
    with localcontext(ExtendedContext):
        print(Decimal(1) / 7)
        raise KeyError("out")
except KeyError as error:
    print(error, getcontext() is outer)
manager = localcontext(Context(prec=2))
print(type(manager).__name__, getcontext().prec)
with manager as first:
    print(Decimal(2) / 3)
with manager as second:
    print(first is second, getcontext() is first)
for wrong in (lambda: localcontext(3), lambda: setcontext(3), lambda: localcontext(prec=0)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)
setcontext(BasicContext)
print(getcontext() is BasicContext, getcontext().prec, Decimal(2) / 3)
mine = Context(prec=6)
setcontext(mine)
print(getcontext() is mine, Decimal(2) / 3, mine.flags[Inexact])


def digits_of(prec):
    with localcontext(prec=prec):
        for divisor in (3, 7, 9):
            yield Decimal(1) / divisor


print([str(it) for it in digits_of(4)], getcontext() is mine)
