# A condition that is trapped raises, with the list of all that was met; one that is not becomes a flag.
from decimal import *

context = getcontext()


def attempt(name, compute):
    context.clear_flags()
    try:
        print(name, compute(), end=" ")
    except DecimalException as error:
        print(name, type(error).__name__, error, [it.__name__ for it in error.args[0]], end=" ")
    print([it.__name__ for it, is_set in context.flags.items() if is_set])


def attempt_all():
    attempt("syntax", lambda: Decimal("one"))
    attempt("by zero", lambda: Decimal(1) / 0)
    attempt("undefined", lambda: Decimal(0) / 0)
    attempt("impossible", lambda: Decimal(10) ** 40 // 3)
    attempt("divmod", lambda: divmod(Decimal(1), 0))
    attempt("signaling", lambda: Decimal("sNaN") + 1)
    attempt("negative root", lambda: Decimal(-1).sqrt())
    attempt("overflow", lambda: Decimal("1E+999999") * 10)
    attempt("underflow", lambda: Decimal("1E-999999") / 10 ** 30)
    attempt("subnormal", lambda: Decimal("1E-999999") / 10)
    attempt("inexact", lambda: Decimal(1) / 3)
    attempt("rounded", lambda: Decimal("1." + "0" * 40) + 0)
    attempt("clamped", lambda: Decimal("0E-999999") * Decimal("1E-100"))
    attempt("ordered nan", lambda: Decimal("NaN") < 1)
    attempt("quantize", lambda: Decimal(10 ** 20).quantize(Decimal("1E-20")))
    attempt("float", lambda: Decimal(1) < 1.5)
    attempt("unordered float", lambda: Decimal(1) < float("nan"))
    attempt("float equality", lambda: Decimal(1.5) == 1.5)


attempt_all()
for signal in context.traps:
    context.traps[signal] = True
attempt_all()
context.clear_traps()
attempt_all()
for signal in (InvalidOperation, DivisionByZero, Overflow, Underflow, FloatOperation, DivisionUndefined, ConversionSyntax):
    print([it.__name__ for it in signal.__mro__])
try:
    with localcontext(traps=[DivisionByZero]):
        Decimal(1) / 0
except ZeroDivisionError as error:
    print(repr(error), isinstance(error, ArithmeticError))
