# Numbers and contexts are copied and pickled; plain numbers are their own copies.
import copy
import pickle
from decimal import *


class Tagged(Decimal):
    pass


for number in (Decimal("1.50"), Decimal("-0E+7"), Decimal("NaN123"), Decimal("-Infinity"), Decimal(10 ** 40), Decimal("1E-999999")):
    again = pickle.loads(pickle.dumps(number))
    print(repr(again), again.as_tuple() == number.as_tuple(), copy.copy(number) is number, copy.deepcopy(number) is number, number.__reduce__())
tagged = Tagged("2.50")
tagged.tag = [1]
print(type(copy.copy(tagged)).__name__, tagged.__reduce__()[0].__name__, [copy.deepcopy([Decimal(1)])])
context = Context(prec=9, rounding=ROUND_05UP, Emin=-50, Emax=60, clamp=1, traps=[Inexact, Clamped], flags=[Overflow])
for again in (pickle.loads(pickle.dumps(context)), copy.copy(context), copy.deepcopy(context), context.copy()):
    print(again, again is context)
print(context.__reduce__())
for error in (InvalidOperation([ConversionSyntax]), DivisionByZero("why")):
    again = pickle.loads(pickle.dumps(error))
    print(type(again).__name__, again)
print(pickle.loads(pickle.dumps(DecimalTuple(0, (1, 2), -1))), pickle.loads(pickle.dumps([Decimal, getcontext, ROUND_UP])) == [Decimal, getcontext, ROUND_UP])
