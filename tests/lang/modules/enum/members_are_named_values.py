# Enum: members, aliases, look-up, errors.

from enum import *


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return self.name.lower()

    @classmethod
    def default(cls):
        return cls.RED

    @property
    def hexa(self):
        return hex(self.value)
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], list(Color), len(Color), Color.CRIMSON, Color.CRIMSON is Color.RED)
print(Color.RED.describe(), Color.default(), Color.BLUE.hexa, Color, repr(Color), type(Color), type(Color.RED), isinstance(Color.RED, Color))
print(Color.__members__, Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, Color.RED in Color, hash(Color.RED) == hash(Color.RED))
print({Color.RED: 1}[Color.RED], f'{Color.RED}', '%s' % Color.RED, format(Color.RED, '>12'), [c.name for c in reversed(Color)])
for src in ('Color(9)', "Color['X']", 'Color.PURPLE', "setattr(Color,'RED',5)", "delattr(Color,'RED')", 'Color.RED<Color.BLUE', 'Color()'):
    try:
        print(eval(src))
    except Exception as e:
        print(type(e).__name__, e)
try:

    class Sub(Color):
        X = 1
except TypeError as e:
    print(e)
try:

    class Dup(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
try:
    Color.RED.value = 5
except AttributeError as e:
    print(e)


class N(IntEnum):
    ONE = 1
    TWO = 2
print(N.ONE, repr(N.ONE), N.ONE + 1, N.ONE < N.TWO, N.ONE == 1, f'{N.ONE}', '%d' % N.TWO, [10, 20, 30][N.ONE], sorted([N.TWO, N.ONE]), isinstance(N.ONE, int), N(2), int(N.TWO), N.ONE | N.TWO, type(N.ONE + 1), str(N.TWO), format(N.ONE, '03d'))


class S(StrEnum):
    A = auto()
    B = 'bee'
print(S.A, repr(S.A), S.A == 'a', S.B.upper(), S.B + 'x', f'{S.B:>5}', S('bee'), isinstance(S.A, str), len(S.B))


class Au(Enum):
    X = auto()
    Y = auto()
    Z = 10
    W = auto()
print([m.value for m in Au])


class P(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W
print(P.R, repr(P.R), P.R | P.X, repr(P.R | P.X), P.RW, repr(P.RW), P.R in P.RW, P.X in P.RW, P.RW & P.R, ~P.R, repr(~P.R), P(0), repr(P(0)), bool(P(0)), list(P), list(P.RW), P.R ^ P.RW, P(7), len(P.RW), P.R | P.W is P.RW, P.R | P.W is P.RW)
try:
    P(8)
except ValueError as e:
    print(e)
try:
    P.R | 1
except TypeError as e:
    print(e)


class IF(IntFlag):
    A = 1
    B = 2
    C = 4
print(IF.A | IF.B, repr(IF.A | IF.B), IF.A | 8, repr(IF.A | 8), IF(3), IF.A & 1, repr(~IF.A), IF.A in IF(3), str(IF.A), f'{IF.B}', repr(IF(0)), IF(7) == 7, list(IF(6)), repr(IF.A), IF.A == 1)


class FA(Flag):
    A = auto()
    B = auto()
    C = auto()
print([m.value for m in FA], FA.A | FA.C)
try:

    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
Animal = Enum('Animal', 'ANT BEE CAT')
print(list(Animal), Animal.ANT.value, Animal)
A2 = Enum('A2', ['X', 'Y'], start=5)
print(list(A2))
A3 = Enum('A3', {'P': 'p', 'Q': 'q'})
print(list(A3))
A4 = IntEnum('A4', [('M', 10), ('N', 20)])
print(list(A4), A4.M + 1)


class Planet(Enum):
    EARTH = (5.97e+24, 6370000.0)
    MARS = (6.4e+23, 3300000.0)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def g(self):
        return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print(Planet.EARTH.g, Planet.MARS.value, Planet((6.4e+23, 3300000.0)), Planet.EARTH.mass)


class Miss(Enum):
    A = 'a'
    B = 'b'

    @classmethod
    def _missing_(cls, value):
        for m in cls:
            if m.value == value.lower():
                return m
        return None
print(Miss('A'))
try:
    Miss('zz')
except ValueError as e:
    print(e)


class BadMiss(Enum):
    A = 1

    @classmethod
    def _missing_(cls, v):
        return 5
try:
    BadMiss(3)
except Exception as e:
    print(type(e).__name__, e)


class Ord(Enum):
    LO = 1
    HI = 2

    def __lt__(self, o):
        return self.value < o.value if self.__class__ is o.__class__ else NotImplemented
print(sorted([Ord.HI, Ord.LO]), Ord.LO < Ord.HI)


class WithNew(Enum):
    A = 'a1'
    B = 'b2'

    def __new__(cls, code):
        o = object.__new__(cls)
        o._value_ = code[1]
        o.code = code
        return o
print(WithNew.A.value, WithNew.A.code, WithNew('2'))


class Gen(Enum):

    @staticmethod
    def _generate_next_value_(name, start, count, last):
        return name.lower() * (count + 1)
    A = auto()
    B = auto()
print([m.value for m in Gen])


class Base(Enum):

    def hi(self):
        return 'hi ' + self.name


class D(Base):
    Q = 1
print(D.Q.hi(), repr(D.Q))


class Str(str, Enum):
    A = 'x'
    B = 'y'
print(Str.A, repr(Str.A), Str.A == 'x', Str.A + 'z', f'{Str.A}', '%s' % Str.A, Str('y'))


class Wk(Enum):
    MON = 1

    def __str__(self):
        return f'<{self.name}>'

    def __repr__(self):
        return 'R' + self.name

    def __format__(self, s):
        return 'F'
print(Wk.MON, [Wk.MON], f'{Wk.MON}')
match Color.RED:
    case Color.BLUE:
        print('blue')
    case Color.RED:
        print('red')


class T(Enum):
    A = (1, 2)
    B = [3]
    C = {'x': 1}
    F = staticmethod(lambda: 1) if False else None
print(T.A, T.B, T([3]), T({'x': 1}))


class Emp(Enum):
    pass
print(list(Emp), len(Emp), bool(Emp), bool(Color.RED))


class Op(Enum):
    ADD = member(lambda a, b: a + b)

    def __call__(self, *a):
        return self.value(*a)
print(Op.ADD(1, 2))


class NM(Enum):
    A = 1
    k = nonmember(5)
print(NM.k, list(NM))
try:

    class Und(Enum):
        _bad_ = 1
except ValueError as e:
    print(e)
print(dir(Color.RED)[:3], Color.__doc__)


class Ig(Enum):
    _ignore_ = 'tmp'
    tmp = 5
    A = 1
print(list(Ig), hasattr(Ig, 'tmp'))
print(Color.RED.__class__, Color.RED._name_, Color.RED._value_, Color.RED.__hash__() == hash('RED'))
from enum import EnumMeta, EnumType
print(EnumMeta is EnumType, isinstance(Color, EnumMeta))
