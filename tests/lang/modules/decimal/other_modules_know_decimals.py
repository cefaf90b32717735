# The numeric tower, fractions, statistics, math, json and the built-in functions take Decimals for numbers.
import json
import math
import numbers
import operator
import statistics
from decimal import *
from fractions import Fraction

d = Decimal("2.50")
print(isinstance(d, numbers.Number), isinstance(d, numbers.Real), issubclass(Decimal, numbers.Number), isinstance(d, (int, float)))
print(Fraction(d), Fraction.from_decimal(Decimal("-0.125")), Fraction("0.1") == Decimal("0.1"), Fraction(1, 3) < Decimal("0.34"))
for wrong in (lambda: d + Fraction(1, 2), lambda: d * 1.5, lambda: json.dumps(d), lambda: [1, 2][d], lambda: Fraction(Decimal("NaN"))):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(json.dumps({"price": str(d)}), json.dumps(d, default=str), json.loads("[1.10, 2e5]", parse_float=Decimal))
print(math.sqrt(d), math.floor(d), math.ceil(d), math.trunc(d), math.isnan(Decimal("NaN")), math.isinf(Decimal("-Infinity")), math.fsum([d, d]))
data = [Decimal(it) for it in ("1.5", "2.5", "2.5", "4.0", "10.25")]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.variance(data), statistics.pstdev(data))
print(statistics.median_low(data), statistics.stdev(data), statistics.quantiles(data), statistics.fmean(data), statistics.harmonic_mean(data))
print(sum(data), sum(data, Decimal("0.05")), max(data), min(data), sorted(data, reverse=True), math.prod(data))
print(abs(Decimal("-1.5")), divmod(Decimal(7), 2), round(d), pow(d, 2), pow(3, Decimal(4), 5), float(d), int(d), complex(d), bool(Decimal(0)), str(d), repr(d))
print(operator.add(d, 1), operator.neg(d), operator.truediv(1, d), operator.lt(d, 3), [it for it in range(5) if it > d])
print("%.3f|%5d|%s|%e" % (d, d, d, d), "{:>8}|{!r}".format(d, d), f"{d:08.3f}")
match d:
    case Decimal(real=Decimal() as real):
        print("matched", real)
