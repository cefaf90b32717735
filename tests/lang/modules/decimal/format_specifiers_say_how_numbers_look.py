# Each part of the format mini-language on numbers of all kinds.
from decimal import *

NUMBERS = [Decimal(it) for it in ("1234567.891", "-0.045", "2.5", "0", "-0.00", "1E+6", "12E-9", "NaN", "-Infinity", "sNaN5")]
SPECIFIERS = [
    "", "f", "F", ".2f", ".0f", "e", "E", ".3e", "g", "G", ".3g", ".1", "%", ".1%", ",", ",.2f", "n", "+", " ", "-",
    "15", "<15", ">15", "^15", "=15", "*^15.1f", "015", "+015.2f", "020,.2f", "z.1f", "+z.0f", "z.1F", "=+z9.0F", "x<12e", "\0>12", "\u00e9^9.0f",
]
for specifier in SPECIFIERS:
    print(ascii(specifier), [ascii(format(number, specifier)) for number in NUMBERS])
for wrong in ("s", "d", "_", "#", ".f", "10.2,f", ",n", "0<10", "<010", "zz", "5.2.1", "\n"):
    try:
        print(format(Decimal(1), wrong))
    except ValueError as error:
        print(ascii(wrong), error)
try:
    Decimal(1).__format__(5)
except TypeError as error:
    print(error)
price = Decimal("1234.5")
width = 12
print(f"{price:>{width}.2f}|{price!r}|{price!s:>10}|{price:,}|{-price:<+9.1f}|")
print("%s %d %.1f %r" % (price, price, price, price), "{:.1%} {:e}".format(Decimal("0.1234"), price))
for rounding in (ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING):
    with localcontext(rounding=rounding):
        print(rounding, format(Decimal("2.675"), ".2f"), format(Decimal("-2.5"), ".0f"), format(Decimal("99.95"), ".3g"), format(Decimal("9.99"), ".1e"))
with localcontext(capitals=0):
    print(Decimal("1E+9"), repr(Decimal("1E-9")), format(Decimal("1E+9"), ""), format(Decimal("1E+9"), "E"), Decimal("1E+9").to_eng_string())
