# Factorials, binomials, divisors and roots of integers of any size.

import math
from math import inf, nan


class Float:
    def __float__(self):
        return 2.5


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Rounding:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceiling"

    def __trunc__(self):
        return "whole"


def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
math.comb(5,2)
math.comb(100,50)
math.comb(5,7)
math.comb(-1,2)
math.comb(5,-2)
math.comb(5,2.0)
math.comb(Index(5),2)
math.perm(5,2)
math.perm(5)
math.perm(5,None)
math.perm(5,7)
math.perm(-5)
math.perm(5,-1)
math.gcd()
math.gcd(12,18)
math.gcd(12,18,8)
math.gcd(-12,0)
math.gcd(1.5,2)
math.gcd(Index(6),4)
math.gcd(2**100,2**50*3)
math.lcm()
math.lcm(4,6)
math.lcm(4,6,10)
math.lcm(0,5)
math.lcm(-4,6)
math.isqrt(10**40)
math.isqrt(-1)
math.isqrt(2.0)
math.isqrt(Index(17))
math.factorial(30)
math.factorial(-1)
math.factorial(2.0)
math.factorial(10**30)
math.factorial('a')
""".strip().split("\n"):
    show(source)
