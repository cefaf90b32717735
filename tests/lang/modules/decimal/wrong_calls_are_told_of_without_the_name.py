# What is said of calls that do not fit the functions, methods and classes of the module.
from decimal import *

number, context = Decimal("1.5"), Context()
CALLS = {
    "Decimal": [lambda: Decimal(1, None, 2), lambda: Decimal(number=1), lambda: Decimal(1, value=2)],
    "Context": [lambda: Context(1, 2, 3, 4, 5, 6, 7, 8, 9), lambda: Context(precision=1)],
    "quantize": [lambda: number.quantize(), lambda: number.quantize(1, None, None, None), lambda: number.quantize(x=1)],
    "sqrt": [lambda: number.sqrt(None, None), lambda: number.sqrt(x=1), lambda: context.sqrt(), lambda: context.sqrt(x=1)],
    "fma": [lambda: number.fma(1), lambda: context.fma(1, 2), lambda: context.fma(a=1)],
    "is_nan": [lambda: number.is_nan(1), lambda: number.is_nan(x=1), lambda: context.is_nan()],
    "add": [lambda: context.add(1), lambda: context.add(1, 2, 3), lambda: context.add(a=1, b=2)],
    "power": [lambda: context.power(1), lambda: context.power(1, 2, 3, 4), lambda: context.power(a=1)],
    "copy": [lambda: context.copy(1), lambda: context.copy(x=1), lambda: number.__deepcopy__()],
    "from_float": [lambda: Decimal.from_float(), lambda: Decimal.from_float(1, 2), lambda: Decimal.from_float(f=1)],
    "getcontext": [lambda: getcontext(1), lambda: getcontext(x=1)],
    "setcontext": [lambda: setcontext(), lambda: setcontext(1, 2), lambda: setcontext(context=1)],
    "localcontext": [lambda: localcontext(1, 2), lambda: localcontext(precision=3), lambda: localcontext().__enter__(1)],
    "operators": [lambda: number.__add__(), lambda: number.__neg__(1), lambda: number.__lt__(1, 2)],
    "unbound": [lambda: Decimal.sqrt(), lambda: Context.add(), lambda: number.unknown, lambda: context.unknown],
}
for name, calls in CALLS.items():
    for call in calls:
        try:
            print(name, call())
        except (TypeError, AttributeError) as error:
            print(name, type(error).__name__, error)
print(Decimal.sqrt, Context.add, Decimal.__add__, getcontext, type(localcontext()), Decimal.real)
