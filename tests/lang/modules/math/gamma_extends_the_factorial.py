# The gamma function and its logarithm.

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
math.gamma(0)
math.gamma(-0.0)
math.gamma(1)
math.gamma(-1)
math.gamma(0.5)
math.gamma(2)
math.gamma(2.5)
math.gamma(-2.5)
math.gamma(1e-10)
math.gamma(1e300)
math.gamma(1e-300)
math.gamma(inf)
math.gamma(-inf)
math.gamma(nan)
math.gamma(Float())
math.gamma(Index(3))
math.gamma('a')
math.gamma(23)
math.gamma(24)
math.gamma(170.5)
math.gamma(171.7)
math.gamma(-170.5)
math.gamma(0.1)
math.gamma(100)
math.gamma(5e-324)
math.gamma(5.5)
math.gamma(30.25)
math.lgamma(0)
math.lgamma(-0.0)
math.lgamma(1)
math.lgamma(-1)
math.lgamma(0.5)
math.lgamma(2)
math.lgamma(2.5)
math.lgamma(-2.5)
math.lgamma(1e-10)
math.lgamma(1e300)
math.lgamma(1e-300)
math.lgamma(inf)
math.lgamma(-inf)
math.lgamma(nan)
math.lgamma(Float())
math.lgamma(Index(3))
math.lgamma('a')
math.lgamma(23)
math.lgamma(24)
math.lgamma(170.5)
math.lgamma(171.7)
math.lgamma(-170.5)
math.lgamma(0.1)
math.lgamma(100)
math.lgamma(5e-324)
math.lgamma(5.5)
math.lgamma(30.25)
""".strip().split("\n"):
    show(source)
