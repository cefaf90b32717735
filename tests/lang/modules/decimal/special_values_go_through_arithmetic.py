# Infinities, NaNs with payloads, signaling NaNs and signed zeros keep the rules of the specification.
from decimal import *

setcontext(Context(prec=6, traps=[]))
inf, nan, snan, zero = Decimal("Infinity"), Decimal("NaN123"), Decimal("sNaN7"), Decimal("-0")
print(inf + 1, 1 - inf, inf * -2, 5 / inf, inf // 3, 7 % inf, inf ** 0, inf ** -1, 2 ** inf, Decimal("0.5") ** inf)
print(inf - inf, inf * 0, inf / inf, inf % 2, (-1) ** inf, zero ** 0)
print(nan + 1, nan * inf, -nan, abs(Decimal("-NaN5")), snan + nan, nan + snan, snan.sqrt(), Decimal("-sNaN").copy_abs())
print(Decimal("NaN1234567") + 1, getcontext().create_decimal("NaN1234567"))
print(zero, -zero, +zero, zero + 0, zero - 0, zero * 5, zero + zero, abs(zero), 0 / Decimal(-3), Decimal("-0.00") * Decimal("0.0"))
print(zero == 0, zero.is_signed(), zero.is_zero(), bool(zero), zero.sqrt(), hash(zero) == hash(0))
print(1 / zero, -1 / zero, 1 // zero, zero / zero, zero % 1, divmod(Decimal(1), 0), divmod(inf, 2), divmod(3, inf))

for number in (inf, -inf, nan, snan, zero, Decimal("1E-6143")):
    print(
        number,
        number.is_finite(),
        number.is_infinite(),
        number.is_nan(),
        number.is_qnan(),
        number.is_snan(),
        number.is_signed(),
        number.is_normal(),
        number.is_subnormal(),
        number.number_class(),
        number.adjusted(),
    )
print(nan == nan, nan != nan, nan < 1, nan in [nan], inf == float("inf"), -inf < -(10 ** 400), inf > 1e308)
print(Decimal(3).max(nan), nan.min(3), nan.max(nan), Decimal(3).max(snan), zero.max(0), Decimal("1.0").min(1), inf.max_mag(-inf))
print(nan.compare_total(snan), zero.compare_total(0), Decimal("1.0").compare_total(1), inf.compare_total(nan), snan.compare_total_mag(-1))
for convert in (int, float, hash, round, lambda it: it.as_integer_ratio(), complex):
    for number in (inf, Decimal("NaN"), snan):
        try:
            result = convert(number)
            print(result if convert is not hash or number == inf else "a hash")
        except (ValueError, OverflowError, TypeError) as error:
            print(type(error).__name__, error)
