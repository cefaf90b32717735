# Subclasses of built-in types whose own __new__ and __init__ take other arguments than the type does.
class Vec(tuple):
    def __new__(cls, *xs):
        return super().__new__(cls, (float(x) for x in xs))
    def __init__(self, *xs): print("init", xs)
print(Vec(1, 2))
class S(str):
    def __new__(cls, a, b):
        return super().__new__(cls, E())
    def __init__(self, a, b): print("init", a, b)
class E:
    def __str__(self): return "E"
    def __bytes__(self): return b"E"
    def __index__(self): return 3
    def __int__(self): return 4
    def __float__(self): return 4.5
    def __iter__(self): return iter([1, 2])
    def __complex__(self): return 1j
print(S(1, 2), type(S(1,2)))
class B(bytes):
    def __new__(cls, a, b): return super().__new__(cls, a)
    def __init__(self, a, b): print("init")
print(B(E(), 2), B([1, 2], 3), B((i for i in [65]), 3), B(memoryview(b"ab"), 1), B(5, 2))
class E2:
    def __index__(self): return 3
print(B(E2(), 1))
class F(frozenset):
    def __new__(cls, a, b): return super().__new__(cls, a)
    def __init__(self, a, b): print("init")
print(F(E(), 2), F((i for i in [65]), 3))
class I(int):
    def __new__(cls, a, b): return super().__new__(cls, a)
    def __init__(self, a, b): print("init")
print(I(E(), 2), type(I(E(), 2)))
class Fl(float):
    def __new__(cls, a, b): return super().__new__(cls, a)
print(Fl(E(), 2), type(Fl(E(), 2)), type(Fl(E2(), 2)))
class C(complex):
    def __new__(cls, a, b): return super().__new__(cls, a)
print(C(E(), 2), type(C(E(), 2)))
class L(list):
    def __init__(self, a, b): super().__init__(a); print("init")
print(L(E(), 1))
class BA(bytearray):
    def __init__(self, a, b): super().__init__(a); print("init")
print(BA(E2(), 1), BA([1], 2), BA((i for i in [1]), 2))
class D(dict):
    def __init__(self, a, b): super().__init__(a); print("init")
print(D({1: 2}, 1))
import datetime, fractions
class Q(fractions.Fraction):
    def __new__(cls, a, b, c): return super().__new__(cls, a, b)
print(Q(1, 2, 3), type(Q(1,2,3)).__name__)
class DD(datetime.date):
    def __new__(cls, a): return super().__new__(cls, a, 1, 1)
print(DD(2000))
class EN(enumerate):
    def __new__(cls, a, b): return super().__new__(cls, a)
print(list(EN(E(), 1)))
class Z(zip):
    def __new__(cls, a, b): return super().__new__(cls, a, a)
print(list(Z(E(), 1)))
class R(reversed):
    def __new__(cls, a, b): return super().__new__(cls, a)
print(list(R([1,2], 1)))
class M(map):
    def __new__(cls, a, b): return super().__new__(cls, str, a)
print(list(M(E(), 1)))
