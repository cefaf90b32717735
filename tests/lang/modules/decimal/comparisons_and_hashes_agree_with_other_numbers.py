# A Decimal is ordered among integers, floats and fractions by its exact value, and equal numbers have equal hashes.
from decimal import *
from fractions import Fraction

values = [Decimal("0.1"), 0.1, Fraction(1, 10), Decimal("1.50"), 1.5, Fraction(3, 2), 2, Decimal(2), True, Decimal("1E+2"), 100, Decimal("-3")]
for left in values:
    if isinstance(left, Decimal):
        print(left, ["=" if left == right else "<" if left < right else ">" for right in values], [left >= right for right in values])
print([right > Decimal("1.5") for right in values], [right == Decimal("1.5") for right in values])
print(sorted([Decimal("2.50"), 1, 2.5, Fraction(1, 3), Decimal("0.3"), Decimal("-1E+3"), 10 ** 20, Decimal("1E+20")]))
print(max(Decimal("1.0"), 1), min(Decimal("1.0"), 1), max(1, Decimal("1.0")))
for number in ("1", "-1", "1.50", "0.1", "1E+30", "-7E-5", "123456789012345678901234567890", "Infinity", "-Infinity", "0"):
    decimal = Decimal(number)
    same = float(number) if "Inf" in number else Fraction(number)
    print(number, hash(decimal) == hash(same), hash(decimal) == hash(decimal + 0), len({decimal, same}))
print(hash(Decimal("1.5")), hash(Decimal("1E+1000")), hash(Decimal("-1")), hash(Decimal("1E-30")))
print({Decimal("1.0"): "one"}[1], 1 in {Decimal("1.00")}, Decimal(0) in [0.0], Decimal("0.5") in {Fraction(1, 2)})
print(Decimal("0.1") == 0.1, Decimal(0.1) == 0.1, Decimal("Infinity") == float("inf"), Decimal(1) == 1 + 0j, Decimal(1) == 1 + 1j)
print(Decimal(1) == "1", Decimal(1) != "1", Decimal(1) == None, Decimal(1).__eq__("1"), Decimal(1).__lt__([]), Decimal(1).__ne__(2))
print([Decimal(1) != it for it in (1, 2, 1.0, 0.5, Fraction(1), Fraction(1, 3), 1 + 0j, 1j, "1", Decimal("1.0"), Decimal("NaN"))])
for other in ("1", None, 1j):
    try:
        Decimal(1) < other
    except TypeError as error:
        print(error)
print(Decimal("1E+999999") > 10 ** 1000, Decimal("1E-999999") < Fraction(1, 10 ** 50), Decimal("NaN") == Fraction(1), Decimal("NaN") != 1.5)


class Meters:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return "eq", self.n, other

    def __gt__(self, other):
        return "gt", self.n, other

    def __radd__(self, other):
        return "radd", self.n, other


print(Decimal(1) == Meters(2), Decimal(1) < Meters(2), Decimal(1) + Meters(2), Meters(3) == Decimal(4))
