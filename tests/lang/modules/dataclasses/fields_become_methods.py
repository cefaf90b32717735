# dataclass in all its options.

from dataclasses import *


@dataclass
class P:
    x: int
    y: int = 2
    z: list = field(default_factory=list)
p = P(1)
print(p, p == P(1), p != P(2), P(1, 3, [4]), repr(P), P.__doc__, P.__match_args__)
try:
    P()
except TypeError as e:
    print(e)
try:
    P(1, 2, 3, 4)
except TypeError as e:
    print(e)
try:
    P(1, q=3)
except TypeError as e:
    print(e)
try:
    hash(p)
except TypeError as e:
    print(e)
print(asdict(p), astuple(p), replace(p, x=9), is_dataclass(P), is_dataclass(p), is_dataclass(int))


@dataclass(order=True)
class V:
    maj: int
    min: int = 0
    tag: str = field(default='', compare=False)
print(V(1, 2) < V(1, 3), sorted([V(2), V(1, 5), V(1)]), V(1) >= V(1, 0, 'x'), max(V(1), V(3)))
try:
    V(1) < 5
except TypeError as e:
    print(e)


@dataclass(frozen=True)
class F:
    a: int
    b: str = 'b'
f = F(1)
print(f, hash(f) == hash(F(1)), {f: 1}[F(1)])
try:
    f.a = 2
except FrozenInstanceError as e:
    print(repr(e))
try:
    del f.a
except FrozenInstanceError as e:
    print(e)
try:
    f.new = 2
except FrozenInstanceError as e:
    print(e)


class Sub(F):
    pass
s = Sub(1)
s.extra = 5
print(s.extra)


@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int
print(K(1, c=2))
try:
    K(1, 2, 3)
except TypeError as e:
    print(e)


@dataclass(kw_only=True)
class KW:
    a: int = 1
    b: int
print(KW(b=2))


@dataclass
class Post:
    w: float
    h: float
    area: float = field(init=False)
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        self.area = self.w * self.h * scale
print(Post(2, 3), Post(2, 3, scale=2))
try:
    replace(Post(1, 2), area=5)
except ValueError as e:
    print(e)


@dataclass
class Base:
    x: int = 1
    y: int = 2


@dataclass
class Derived(Base):
    z: int = 3
    x: int = 10
print(Derived(), Derived(5), [f.name for f in fields(Derived)])
for src in ('@dataclass\nclass E:\n  a: int = 1\n  b: int\n', '@dataclass\nclass E:\n  a: list = []\n', '@dataclass\nclass E:\n  a = field()\n', '@dataclass(order=True, eq=False)\nclass E:\n  a: int\n', '@dataclass\nclass E(F):\n  q: int = 1\n', '@dataclass(frozen=True)\nclass E(Base):\n  q: int = 1\n', '@dataclass(order=True)\nclass E:\n  a: int\n  def __lt__(self,o): pass\n', '@dataclass\nclass E:\n  a: int = field(default=1, default_factory=int)\n', '@dataclass\nclass E:\n  a: dict = {}\n'):
    try:
        exec(src)
        print('ok')
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


@dataclass(slots=True)
class S:
    a: int
    b: int = 5
s = S(1)
print(s, S.__slots__, hasattr(s, '__dict__'))
try:
    s.c = 1
except AttributeError as e:
    print(e)


@dataclass(eq=False)
class NE:
    a: int
print(NE(1) == NE(1), hash(NE(1)) is not None)


@dataclass(unsafe_hash=True)
class UH:
    a: int
print(hash(UH(1)) == hash(UH(1)))


@dataclass(repr=False, init=False)
class NR:
    a: int = 3
print(NR().a)
M = make_dataclass('M', ['x', ('y', int), ('z', int, field(default=5))], namespace={'total': lambda self: self.y + self.z})
print(M(1, 2), M(1, 2).total(), M.__name__)


@dataclass
class Nest:
    p: P
    l: list
    d: dict
n = Nest(P(1), [P(2), (P(3),)], {'k': P(4)})
print(asdict(n))
print(astuple(n))
print(n)
for fn in (fields, asdict, astuple):
    try:
        fn(5)
    except TypeError as e:
        print(e)
try:
    replace(5)
except TypeError as e:
    print(e)


@dataclass
class Rec:
    me: object = None
r = Rec()
r.me = r
print(r)


@dataclass
class Cust:
    a: int

    def __repr__(self):
        return 'custom'

    def __eq__(self, o):
        return True
print(Cust(1), Cust(1) == 5)
match P(1, 2):
    case P(x=1, y=yy):
        print('matched', yy)
match P(1, 2, []):
    case P(1, b, c):
        print(b, c)


@dataclass
class Meta:
    a: int = field(default=1, metadata={'unit': 'cm'}, repr=False)
print(fields(Meta)[0].metadata['unit'], Meta(), fields(Meta)[0].metadata)
print(P.__init__.__annotations__, P.__init__.__qualname__, P.__init__.__name__)
from typing import ClassVar


@dataclass
class CV:
    count: ClassVar[int] = 0
    a: int = 1
print(CV(), [f.name for f in fields(CV)], CV.count)


@dataclass
class Outer:

    @dataclass
    class Inner:
        v: int
    i: Inner
print(Outer(Outer.Inner(1)))


@dataclass
class WithMethod:
    items: list[int] = field(default_factory=list)

    def add(self, x):
        self.items.append(x)
        return self

    @property
    def total(self):
        return sum(self.items)
print(WithMethod().add(1).add(2).total)


@dataclass(frozen=True, order=True)
class Card:
    rank: int
    suit: str
print(sorted({Card(3, 'h'), Card(1, 's'), Card(3, 'c')}))
import copy
print(copy.copy(p), copy.deepcopy(n) == n)


@dataclass
class A1:
    a: int


@dataclass
class B1(A1):
    b: int

    def __init__(self, *args):
        super().__init__(1)
        self.b = args
print(B1(3))
