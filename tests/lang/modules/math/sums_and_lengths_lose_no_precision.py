# fsum, prod, hypot and dist.

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
math.prod([1,2,3])
math.prod([])
math.prod([2,3],start=5)
math.prod(['a',3])
math.prod([1.5,2])
math.prod(x for x in (1,2,3))
math.prod(5)
math.prod([[1],2])
math.prod(range(1,20))
math.fsum([0.1]*10)
math.fsum([1e100,1,-1e100])
math.fsum([inf,1])
math.fsum([inf,-inf])
math.fsum([nan,1])
math.fsum([1e308,1e308])
math.fsum([1e308,1e308,-1e308])
math.fsum(x/10 for x in range(10))
math.fsum(['a'])
math.fsum(5)
math.fsum([Float(),1])
math.fsum([])
math.hypot()
math.hypot(3)
math.hypot(3,4)
math.hypot(-3,4)
math.hypot(inf,nan)
math.hypot(nan,1)
math.hypot(1e308,1e308)
math.hypot(1e-320,1e-320)
math.hypot(Float(),1)
math.hypot('a')
math.dist([1,2],[4,6])
math.dist((1,),(2,3))
math.dist([],[])
math.dist(range(3),range(3))
math.dist([Float()],[1])
math.dist([1])
math.pi
math.e
math.tau
math.inf
math.nan
math.sqrt()
math.sqrt(1,2)
math.sqrt(x=1)
math.atan2(0,-1)
math.atan2(-0.0,-1)
math.atan2(1)
""".strip().split("\n"):
    show(source)
