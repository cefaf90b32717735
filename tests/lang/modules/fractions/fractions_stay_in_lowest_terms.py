# Sums, products and quotients of fractions are in lowest terms, whatever the signs.
from fractions import Fraction
import math

values = [Fraction(n, d) for n in (-6, -1, 0, 1, 4, 9) for d in (1, 2, 6, 9)] + [3, -2, True]
total = 0
for a in values:
    for b in values:
        results = [a + b, a - b, a * b]
        try:
            results.append(Fraction(a) / b)
        except ZeroDivisionError as error:
            results.append(str(error))
        for result in results:
            if isinstance(result, Fraction):
                assert math.gcd(result.numerator, result.denominator) == 1 and result.denominator > 0
        total += sum(results[:3])
print(total, results)
print(sum(Fraction(1, n) for n in range(1, 60)), Fraction(1, 3) / -2, -2 / Fraction(4, 3), Fraction(5, 3) / Fraction(-5, 6))
for n in (-5, 0, 7):
    try:
        Fraction(n, 3) / 0
    except ZeroDivisionError as error:
        print(error)
