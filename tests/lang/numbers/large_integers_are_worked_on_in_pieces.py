# Operators on integers of hundreds of thousands of bits give what those on small ones do.
import math

p = (1 << 61) - 1
a, b = 3**166000, 7**95000
product = a * b
quotient, rest = divmod(-product - 5, a)
print(quotient == -b - 1, rest == a - 5, (product + 7) // b == a, (product + 7) % -a == 7 - a)
huge = (1 << 1100000) - 1
print(huge * -huge == (1 << 1100001) - (1 << 2200000) - 1, huge.__mul__(huge) > 0)
power = (-(3**1000)) ** 2651
print(power % p == pow(-(3**1000), 2651, p))
n = (1 << 20000) + 7
print(pow(3, 1 << 700, n) == pow(9, 1 << 699, n), pow(3, 1 << 700, -n) == pow(3, 1 << 700, n) - n)
print(math.comb(10**30, 700) % p, math.perm(10**30, 700) % p)
c, d = 7**30000 + 2, 7**30000 + 9
print(math.gcd(a, b * 3), math.gcd(c * 10, c * 4) == 2 * c, math.gcd(-c, 0, c * 2) == c, math.gcd(c, 12) == math.gcd(12, c % 12))
print(math.gcd(c * d, c * 2) // c == math.gcd(d, 2), math.lcm(c, 2 * c, 3 * c) == 6 * c, math.lcm(a, 0))
e = 5**30000
print(math.isqrt(e * e) == e, math.isqrt(e * e - 1) == e - 1, sum([a] * 900) == 900 * a, math.prod([e] * 3) == e**3)


class Number(int):
    pass


print(Number(huge) * Number(2) == huge << 1, type(Number(huge) * huge) is int)
try:
    divmod(a, 0)
except ZeroDivisionError as error:
    print(error)
