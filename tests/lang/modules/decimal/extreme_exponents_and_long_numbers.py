# Exponents at the ends of what there is cost nothing, and numbers of thousands of digits are exact.
from decimal import *

setcontext(Context(prec=30, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[]))
high, low = Decimal("9.9E+999999999999999999"), Decimal("1E-999999999999999999")
print(high, low, high + low, high - low, high * 10, low / 10, low / 10 ** 40, high * low, high / low, low / high)
print(high.sqrt(), low.sqrt(), high.ln(), low.log10(), high.next_plus(), low.next_minus(), high > low, high == low, -high < low)
print(Decimal("1E-1999999999999999997"), Decimal("1E-1999999999999999998"), high ** 2, low ** 2, low ** -1, Decimal(10) ** 999999999999999999)
print(high.adjusted(), low.as_tuple(), high.logb(), low.scaleb(5), high.scaleb(-(10 ** 18)), hash(high) == hash(+high))
print(Decimal("1E+1000") % 7, divmod(Decimal("1E+25"), 7), high // 3, Decimal(5) // high, Decimal(5) % high)
setcontext(Context(prec=5000, traps=[]))
third = Decimal(1) / 3
print(len(str(third)), str(third)[-3:], len(str(third * third)), str(third * third)[:12])
factor = Decimal(3) ** 4000
print(len(str(factor)), str(factor)[:20], int(factor) == 3 ** 4000, factor == 3 ** 4000, factor.sqrt() == Decimal(3) ** 2000)
long = Decimal("1" + "0" * 3000 + "1")
print(long - 10 ** 3001, len(str(long * long)), (long * long).as_tuple().digits.count(2), str(long / 10 ** 3001)[-3:])
print(str(Decimal(2).sqrt())[-10:], hash(long) == hash(10 ** 3001 + 1), (long % 7, long // 10 ** 2990))
getcontext().prec = MAX_PREC
for wrong in (lambda: Decimal(1) / 3, lambda: Decimal("1E+999999999999") + 1):
    try:
        wrong()
        print("no error")
    except MemoryError as error:
        print("MemoryError", error.args)
print(Decimal("1E+20") * 3, Decimal(1) / 3 if False else "", Decimal(7) + Decimal("1E-20"))
