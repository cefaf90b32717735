# Ordering, descriptors, named tuples, abstract shapes, a metaclass, a proxy and a class with every special method.

import functools, math, abc, copy, operator, collections
from typing import Any

@functools.total_ordering
class Version:
    def __init__(self, s): self.parts = tuple(map(int, s.split(".")))
    def __eq__(self, o): return self.parts == o.parts if isinstance(o, Version) else NotImplemented
    def __lt__(self, o): return self.parts < o.parts if isinstance(o, Version) else NotImplemented
    def __hash__(self): return hash(self.parts)
    def __repr__(self): return f"{type(self).__qualname__}({'.'.join(map(str, self.parts))!r})"
vs = [Version(s) for s in "1.10 1.2 1.2.1 0.9".split()]
print(sorted(vs), max(vs), Version("1.0") >= Version("0.9"), Version("1") == 5)
for op in (operator.lt, operator.ge, operator.gt, operator.le):
    try: op(Version("1"), 3)
    except TypeError as e: print(e)

class Typed:
    def __init__(self, type_, *, default=None, validate=None): self.type, self.default, self.validate = type_, default, validate
    def __set_name__(self, owner, name): self.name = name; self.slot = "_" + name; owner.__dict__.get("_fields", []).append(name)
    def __get__(self, inst, owner=None):
        if inst is None: return self
        return getattr(inst, self.slot, self.default)
    def __set__(self, inst, value):
        if not isinstance(value, self.type): raise TypeError(f"{self.name} must be {self.type.__name__}, not {type(value).__name__}")
        if self.validate and not self.validate(value): raise ValueError(f"invalid {self.name}: {value!r}")
        setattr(inst, self.slot, value)
    def __delete__(self, inst): delattr(inst, self.slot)

class Person:
    _fields = []
    name = Typed(str, validate=str.isalpha)
    age = Typed(int, default=18, validate=lambda v: 0 <= v < 150)
    def __init__(self, name, **kw):
        self.name = name
        for k, v in kw.items(): setattr(self, k, v)
p = Person("Ann"); print(p.name, p.age, Person._fields, vars(p), type(Person.age).__name__)
for f in (lambda: Person("x1"), lambda: Person(5), lambda: Person("Bob", age=200), lambda: setattr(p, "age", "x"), lambda: delattr(p, "age")):
    try: f()
    except (TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)

class Vec(collections.namedtuple("Vec", "x y z", defaults=(0, 0))):
    __slots__ = ()
    def __add__(self, o): return Vec(*map(operator.add, self, o))
    def __mul__(self, k): return Vec(*(k * c for c in self)) if isinstance(k, (int, float)) else sum(map(operator.mul, self, k))
    __rmul__ = __mul__
    def __abs__(self): return math.hypot(*self)
    def __neg__(self): return -1 * self
    def __matmul__(self, o): return Vec(self.y*o.z-self.z*o.y, self.z*o.x-self.x*o.z, self.x*o.y-self.y*o.x)
    def __bool__(self): return any(self)
    def __getattr__(self, n):
        if len(n) > 1 and all(c in "xyz" for c in n): return tuple(getattr(self, c) for c in n)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {n!r}")
v, w = Vec(1, 2, 3), Vec(4)
print(v + w, 3 * v, v * 2, v * w, abs(Vec(3, 4)), -v, v @ w, bool(Vec(0)), v.zyx, v._replace(y=9), Vec._fields, v._asdict())
try: v.foo
except AttributeError as e: print(e)
try: v.x = 5
except AttributeError as e: print(e)
try: v.new = 5
except AttributeError as e: print(e)
try: Vec()
except TypeError as e: print(e)
try: Vec(1,2,3,4)
except TypeError as e: print(e)
try: v + 5
except TypeError as e: print(e)
try: v @ 5
except AttributeError as e: print(e)

class Shape(abc.ABC):
    kinds = {}
    def __init_subclass__(cls, /, kind=None, **kw):
        super().__init_subclass__(**kw)
        if kind: Shape.kinds[kind] = cls
    @property
    @abc.abstractmethod
    def area(self): ...
    @abc.abstractmethod
    def scale(self, k): ...
    @classmethod
    def make(cls, kind, *a): return cls.kinds[kind](*a)
    @staticmethod
    def unit(): return "cm"
    def __lt__(self, o): return self.area < o.area
class Circle(Shape, kind="circle"):
    def __init__(self, r): self.r = r
    area = property(lambda s: math.pi * s.r ** 2)
    def scale(self, k): return Circle(self.r * k)
class Half(Shape): area = 1
print(f"{Shape.make('circle', 2).scale(2).area:.4f}", Shape.kinds, Circle.unit(), Circle.__mro__)
for c in (Shape, Half):
    try: c()
    except TypeError as e: print(e)
try: Circle(1).area = 3
except AttributeError as e: print(e)
class Meta(type):
    def __new__(m, n, b, ns, **kw):
        ns["created_by"] = m.__name__
        return super().__new__(m, n, b, {k: v for k, v in ns.items() if k != "secret"})
    def __init__(cls, n, b, ns, **kw): super().__init__(n, b, ns); cls.opts = kw
    @classmethod
    def __prepare__(m, n, b, **kw): print("prepare", n, b, kw); return collections.OrderedDict()
    def __call__(cls, *a, **k):
        inst = super().__call__(*a, **k); inst.tag = len(a); return inst
    def __getattr__(cls, n): return f"meta-{n}"
    def __iter__(cls): yield from sorted(k for k in vars(cls) if not k.startswith("__"))
    def __len__(cls): return 42
    def __contains__(cls, x): return x == 1
    def __instancecheck__(cls, o): return o == "magic" or super().__instancecheck__(o)
    def __repr__(cls): return f"<Meta {cls.__name__}>"
class A(metaclass=Meta, debug=True):
    secret = 1; public = 2
    def __init__(self, *a): self.a = a
class B(A): pass
print(A, B(1, 2).tag, A.opts, list(A), len(A), 1 in A, A.unknown, isinstance("magic", A), isinstance(B(), A), A.created_by, type(B))
try: B().secret
except AttributeError as e: print(e)
class Proxy:
    def __init__(self, t): object.__setattr__(self, "_t", t); object.__setattr__(self, "log", [])
    def __getattribute__(self, n):
        if n in ("_t", "log"): return object.__getattribute__(self, n)
        object.__getattribute__(self, "log").append(n); return getattr(object.__getattribute__(self, "_t"), n)
    def __setattr__(self, n, v): self.log.append(("set", n)); setattr(self._t, n, v)
    def __delattr__(self, n): self.log.append(("del", n)); delattr(self._t, n)
    def __dir__(self): return ["a", "b"]
    def __call__(self, *a, **k): return self._t, a, k
class T: pass
x = Proxy(T()); x.foo = 1; print(x.foo, dir(x)); del x.foo; print(x.log, x(1, k=2)[1:])
class Diamond1:
    def hi(self): return ["D1"]
class Diamond2(Diamond1):
    def hi(self): return ["D2"] + super().hi()
class Diamond3(Diamond1):
    def hi(self): return ["D3"] + super().hi()
class Diamond4(Diamond2, Diamond3):
    def hi(self): return ["D4"] + super(Diamond4, self).hi()
print(Diamond4().hi(), [c.__name__ for c in Diamond4.mro()])
try: type("Bad", (Diamond1, Diamond2), {})
except TypeError as e: print(e)
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n + 1
    def __length_hint__(self): return self.n
    def __reversed__(self): return iter(range(1, self.n + 1))
    def __getitem__(self, i): return ("item", i)
    def __enter__(self): print("enter"); return self
    def __exit__(self, *e): print("exit", e[0] and e[0].__name__); return e[0] is ValueError
    def __index__(self): return self.n
    def __int__(self): return self.n
    def __float__(self): return float(self.n)
    def __complex__(self): return complex(self.n)
    def __round__(self, nd=None): return ("round", nd)
    def __trunc__(self): return 7
    def __floor__(self): return 8
    def __ceil__(self): return 9
    def __divmod__(self, o): return ("dm", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"
    def __bytes__(self): return b"by"
    def __format__(self, s): return f"fmt[{s}]"
    def __iadd__(self, o): self.n += o; return self
    def __rsub__(self, o): return ("rsub", o)
    def __lshift__(self, o): return ("ls", o)
    def __rfloordiv__(self, o): return ("rfd", o)
    def __contains__(self, x): return x == 3
    def __eq__(self, o): return True
c = Countdown(3)
print(operator.length_hint(c), list(reversed(c)), c[1:2], c[..., 0], [10, 20, 30, 40][c], int(c), float(c), complex(c), round(c), round(c, 2), math.trunc(c), math.floor(c), math.ceil(c), divmod(c, 2), pow(c, 2), pow(c, 2, 5), copy.copy(c), copy.deepcopy(c), bytes(c), f"{c:>5}", 5 - c, c << 2, 7 // c, 3 in c, c == 9, c != 9, hex(c), "abcdef"[c:], range(c), [1] * c)
c += 2; print(c.n, list(c))
with c: raise ValueError
try:
    with c: raise KeyError(1)
except KeyError as e: print(repr(e))
try: hash(c)
except TypeError as e: print(e)
