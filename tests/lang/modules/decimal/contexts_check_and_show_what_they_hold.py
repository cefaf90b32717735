# A context shows its fields, checks what they are set to, and copies itself.
from decimal import *
import decimal

print(getcontext(), DefaultContext, BasicContext, ExtendedContext, sep="\n")
context = Context(prec=12, rounding=ROUND_HALF_UP, Emin=-20, Emax=20, capitals=0, clamp=1, flags=[Inexact], traps=[Overflow])
print(context, context.Etiny(), context.Etop(), context.radix())
print(context.prec, context.rounding, context.Emin, context.Emax, context.capitals, context.clamp)
print(Context() is Context(), context.copy() == context, context.copy().flags == context.flags)
print(context.create_decimal("1.5e20"), context.create_decimal("3e20"), context.create_decimal("1234567890123456"), context.create_decimal(10 ** 15))
print(context.flags[Clamped], context.flags[Rounded], [it.__name__ for it in context.flags if context.flags[it]])
context.clear_flags()
print(context.flags)
print(context.traps)
context.clear_traps()
print(context)

for name, value in [
    ("prec", 0), ("prec", 10 ** 18), ("prec", 10 ** 30), ("prec", "5"), ("rounding", "ROUND"), ("rounding", 4), ("Emin", 1),
    ("Emax", -1), ("Emax", 1.5), ("capitals", 2), ("clamp", -1), ("flags", 3), ("traps", [Inexact]), ("traps", {Inexact: True}),
    ("other", 1),
]:
    try:
        setattr(context, name, value)
        print(name, "is set")
    except (ValueError, TypeError, OverflowError, AttributeError, KeyError) as error:
        print(name, type(error).__name__, error)
for wrong in ({"prec": -1}, {"rounding": None}, {"traps": [ValueError]}, {"flags": 5}):
    try:
        print(Context(**wrong).prec)
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)
try:
    del context.prec
except AttributeError as error:
    print(error)
DefaultContext.prec = 7
print(Context().prec, getcontext().prec, Context(traps=[]).prec)
print(decimal.HAVE_THREADS, decimal.HAVE_CONTEXTVAR, MAX_PREC, MAX_EMAX, MIN_EMIN, MIN_ETINY, decimal.__version__)
