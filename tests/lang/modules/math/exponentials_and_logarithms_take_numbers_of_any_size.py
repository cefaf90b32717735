# Exponentials and logarithms; those of integers too large for floats too.

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
math.exp(0)
math.exp(-1)
math.exp(0.5)
math.exp(-2.5)
math.exp(1e300)
math.exp(inf)
math.exp(nan)
math.exp(10**400)
math.exp(Float())
math.exp(Index(3))
math.exp('a')
math.exp(800)
math.exp2(0)
math.exp2(-1)
math.exp2(0.5)
math.exp2(-2.5)
math.exp2(1e300)
math.exp2(inf)
math.exp2(nan)
math.exp2(10**400)
math.exp2(Float())
math.exp2(Index(3))
math.exp2('a')
math.exp2(800)
math.expm1(0)
math.expm1(-1)
math.expm1(0.5)
math.expm1(-2.5)
math.expm1(1e300)
math.expm1(inf)
math.expm1(nan)
math.expm1(10**400)
math.expm1(Float())
math.expm1(Index(3))
math.expm1('a')
math.expm1(800)
math.log1p(0)
math.log1p(-1)
math.log1p(0.5)
math.log1p(-2.5)
math.log1p(1e300)
math.log1p(inf)
math.log1p(nan)
math.log1p(10**400)
math.log1p(Float())
math.log1p(Index(3))
math.log1p('a')
math.log1p(800)
math.log(0)
math.log(-1)
math.log(0.5)
math.log(-2.5)
math.log(1e300)
math.log(inf)
math.log(nan)
math.log(10**400)
math.log(Float())
math.log(Index(3))
math.log('a')
math.log(800)
math.log2(0)
math.log2(-1)
math.log2(0.5)
math.log2(-2.5)
math.log2(1e300)
math.log2(inf)
math.log2(nan)
math.log2(10**400)
math.log2(Float())
math.log2(Index(3))
math.log2('a')
math.log2(800)
math.log10(0)
math.log10(-1)
math.log10(0.5)
math.log10(-2.5)
math.log10(1e300)
math.log10(inf)
math.log10(nan)
math.log10(10**400)
math.log10(Float())
math.log10(Index(3))
math.log10('a')
math.log10(800)
math.sqrt(0)
math.sqrt(-1)
math.sqrt(0.5)
math.sqrt(-2.5)
math.sqrt(1e300)
math.sqrt(inf)
math.sqrt(nan)
math.sqrt(10**400)
math.sqrt(Float())
math.sqrt(Index(3))
math.sqrt('a')
math.sqrt(800)
math.log(8,2)
math.log(10,1)
math.log(10**400)
math.log2(10**400)
math.log10(10**400)
math.log2(8)
math.log10(1000)
math.log(2,0)
math.log(100,10)
math.log(2**1000,2)
math.log(2,Float())
math.log()
math.log(1,2,3)
math.pow(2,3)
math.pow(2,0.5)
math.pow(-2,0.5)
math.pow(0,-1)
math.pow(0,-inf)
math.pow(10,400)
math.pow(-1,inf)
math.pow(nan,0)
math.pow(1,nan)
math.pow(-inf,3)
""".strip().split("\n"):
    show(source)
