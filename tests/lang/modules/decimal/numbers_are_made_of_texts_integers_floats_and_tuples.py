# A Decimal is made of a text, an integer, a float or a tuple, and is exact; whatever else is given raises.
from decimal import Decimal, DecimalTuple, getcontext, InvalidOperation, FloatOperation

for text in ("3.14", " -0.00 ", "1_000.5_0", "1E+5", ".5", "5.", "+1e-7", "NaN", "-sNaN12", "inf", "-Infinity", "000123"):
    print(repr(Decimal(text)))
print(Decimal("\u0661\u0662.\u0663"), Decimal(), Decimal(True), Decimal(-10 ** 40))
print(Decimal(0.1), Decimal(-2.5), Decimal(1e300) == 10 ** 300, Decimal(5e-324).adjusted())
print(Decimal(float("inf")), Decimal(float("nan")), Decimal(-0.0))
print(Decimal.from_float(0.5), Decimal.from_float(3), Decimal(value="7", context=None))
print(Decimal((0, (1, 2, 3), -2)), Decimal([1, [0, 0, 4], 1]), Decimal((1, (), "F")), Decimal((0, (1, 2), "N")))
print(Decimal(DecimalTuple(1, (9, 9), 5)))

number = Decimal("12.5")
print(Decimal(number) is number, number.as_tuple(), Decimal("-sNaN").as_tuple(), Decimal("inf").as_tuple())

for wrong in ("", "abc", "1e", "--1", "1 2", "1e1000000000000000000", "nan1.5", "\u00bd", "0x10"):
    try:
        print(Decimal(wrong))
    except InvalidOperation as error:
        print(ascii(wrong), error)
for wrong in (None, b"1", 1j, (0, (1,)), (2, (1,), 0), (0, (10,), 0), (0, "1", 0), (0, (1,), "x"), (0, (1,), 1.5)):
    try:
        print(Decimal(wrong))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

getcontext().traps[InvalidOperation] = False
print(Decimal("abc"), getcontext().flags[InvalidOperation])
getcontext().traps[FloatOperation] = True
try:
    Decimal(1.5)
except FloatOperation as error:
    print(error, isinstance(error, TypeError))
print(Decimal.from_float(1.5))
