# Digits are shifted, rotated and combined; each number has a neighbour on either side.
from decimal import *

setcontext(Context(prec=6, Emin=-9, Emax=9, traps=[]))
a = Decimal("123456")
print([str(a.shift(n)) for n in range(-7, 8)], [str(a.rotate(n)) for n in range(-7, 8)])
print(Decimal("-12.34").shift(2), Decimal("-12.34").rotate(-1), a.shift(Decimal("1.0")), a.rotate("1" and 1), Decimal("inf").shift(1))
print(Decimal("7.5").scaleb(3), Decimal("7.5").scaleb(-12), Decimal("7.5").scaleb(20), Decimal("7.5").scaleb(100), Decimal("7.5").scaleb(Decimal("0.5")))
x, y = Decimal("1100"), Decimal("1010")
print(x.logical_and(y), x.logical_or(y), x.logical_xor(y), x.logical_invert(), Decimal(12).logical_and(1), Decimal("11111111").logical_and("1" and 11111111))
for text in ("1", "-1", "0", "-0", "9.99999", "999999E+4", "1E-14", "-1E-9", "Infinity", "-Infinity", "NaN5", "1.2345678"):
    number = Decimal(text)
    print(text, number.next_plus(), number.next_minus(), number.next_toward(0), number.next_toward(Decimal("Infinity")), number.next_toward(-5))
for text in ("10", "-7.5", "17", "0.3", "1E+9"):
    print(text, [str(Decimal(text).remainder_near(Decimal(it))) for it in ("3", "-4", "2.5", "0.2", "Infinity")])
print(Decimal("1.5").copy_sign(Decimal(-2)), Decimal("-0").copy_negate(), Decimal("-2").copy_abs(), Decimal("1.23456789").copy_abs())
print(Decimal(5).compare(3), Decimal(3).compare(Decimal("NaN")), Decimal(3).compare_signal(Decimal("NaN")), getcontext().flags[InvalidOperation])
print(Decimal("123E+4").to_eng_string(), Decimal("12E-8").to_eng_string(), Decimal("0E-7").to_eng_string(), Decimal("0E+5").to_eng_string(), Decimal("5E+9").to_eng_string())
print([str(Decimal((0, (1, 2, 3), n))) for n in range(-12, 4)])
print([Decimal((0, (1, 2, 3), n)).to_eng_string() for n in range(-12, 4)])
print(Decimal(3).radix(), Decimal(3).canonical(), Decimal(3).conjugate(), Decimal(3).real, Decimal(3).imag, Decimal(3).is_canonical())
