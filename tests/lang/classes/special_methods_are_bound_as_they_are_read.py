# A special method may be anything: what is no function is bound to its object as reading it would.
import functools


class A:
    def _op(self, sym, other):
        return (sym, other)
    __add__ = functools.partialmethod(_op, '+')
    __sub__ = functools.partialmethod(_op, '-')
    __len__ = staticmethod(lambda: 7)
    __call__ = staticmethod(lambda *a: a)
    @classmethod
    def __getitem__(cls, k):
        return cls.__name__, k
    __contains__ = functools.partialmethod(lambda self, x: True)
    __repr__ = functools.partialmethod(lambda self: 'rep')
    __iter__ = staticmethod(lambda: iter([1,2]))
    __eq__ = functools.partialmethod(lambda self, o: 'eq')
    __hash__ = functools.partialmethod(lambda self: 5)
    __bool__ = functools.partialmethod(lambda self: False)
    __enter__ = functools.partialmethod(lambda self: 'entered')
    __exit__ = functools.partialmethod(lambda self, *a: True)
    __getattr__ = functools.partialmethod(lambda self, n: n)
    __index__ = staticmethod(lambda: 3)
    __neg__ = staticmethod(lambda: 'neg')
    __setitem__ = staticmethod(lambda k, v: print('set', k, v))
    __iadd__ = functools.partialmethod(_op, '+=')
    __format__ = functools.partialmethod(lambda self, s: 'fmt' + s)


a = A()


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: a + 1)
t(lambda: a - 1)
t(lambda: len(a))
t(lambda: a(1, 2))
t(lambda: a[3])
t(lambda: 4 in a)
t(lambda: repr(a))
t(lambda: list(a))
t(lambda: a == 1)
t(lambda: hash(a))
t(lambda: bool(a))
t(lambda: a.foo)
t(lambda: [0,1,2,3,4][a])
t(lambda: -a)
t(lambda: f"{a:x}")
with a as x:
    print(x)


a[1] = 2
b = a
b += 3
print(b)


class P:
    @property
    def __call__(self):
        return lambda *a: ('prop', a)
    @property
    def __len__(self):
        return lambda: 9
    @property
    def __eq__(self):
        return lambda o: 'peq'


p = P()
t(lambda: p(1))
t(lambda: len(p))
t(lambda: p == 2)


class C:
    def __init__(self, f):
        self.f = f
    def __call__(self, *a):
        return ('C', a)


class Q:
    __call__ = C(1)
    __add__ = C(2)
    __len__ = C(3)


t(lambda: Q()(1))
t(lambda: Q() + 5)
t(lambda: len(Q()))
S = staticmethod


class R:
    __next__ = S(lambda: 'n')
    __iter__ = functools.partialmethod(lambda self: self)
    __round__ = S(lambda *n: ('round', n))
    __divmod__ = S(lambda o: ('dm', o))
    __int__ = S(lambda: 4)
    __float__ = S(lambda: 1.5)
    __complex__ = S(lambda: 2j)
    __bytes__ = S(lambda: b'xx')
    __str__ = S(lambda: 'str')
    __dir__ = S(lambda: ['b', 'a'])
    __reversed__ = S(lambda: iter([3]))
    __abs__ = S(lambda: 'abs')
    __pow__ = S(lambda o, m=None: ('pow', o, m))
    __rpow__ = S(lambda o, m=None: ('rpow', o, m))
    __lt__ = S(lambda o: 'lt')
    __ne__ = S(lambda o: 'ne')
    __trunc__ = S(lambda: 'tr')
    __floor__ = S(lambda: 'fl')
    __delitem__ = S(lambda k: print('del', k))
    __delattr__ = S(lambda k: print('delattr', k))
    __setattr__ = S(lambda k, v: print('setattr', k, v))
    __fspath__ = S(lambda: '/p')
    __hash__ = S(lambda: 77)


r = R()
import math, os
t(lambda: next(r))
t(lambda: round(r))
t(lambda: round(r, 2))
t(lambda: divmod(r, 2))
t(lambda: int(r))
t(lambda: float(r))
t(lambda: complex(r))
t(lambda: bytes(r))
t(lambda: str(r))
t(lambda: dir(r))
t(lambda: list(reversed(r)))
t(lambda: abs(r))
t(lambda: r ** 2)
t(lambda: pow(r, 2, 3))
t(lambda: 2 ** r)
t(lambda: r < 1)
t(lambda: r != 1)
t(lambda: math.trunc(r))
t(lambda: math.floor(r))
t(lambda: os.fspath(r))
t(lambda: {r: 1}[r])
t(lambda: '%s %d' % (r, r))
t(lambda: f'{r}')
t(lambda: math.sqrt(R()))
del r[1]
del r.x
r.y = 3


class I:
    def _init(self, a, b):
        self.ab = (a, b)
    __init__ = functools.partialmethod(_init, 1)


t(lambda: I(2).ab)


class J(I):
    __init__ = functools.partialmethod(I._init, b=5)


t(lambda: J(2).ab)


class K:
    __init__ = S(lambda *a: print('init', a))


t(lambda: type(K(1, 2)).__name__)


class M(type):
    __call__ = functools.partialmethod(lambda cls, *a: (cls.__name__, a))
    __len__ = S(lambda: 12)
    __iter__ = classmethod(lambda mcs: iter(['m']))
    __instancecheck__ = S(lambda o: True)
    __contains__ = S(lambda o: True)


class N(metaclass=M):
    pass


t(lambda: N(1))
t(lambda: len(N))
t(lambda: list(N))
t(lambda: isinstance(3, N))
t(lambda: 3 in N)


class D:
    def __get__(self, o, t=None):
        return lambda *a: ('desc', o is None, a)


class E:
    __getitem__ = D()
    __len__ = D()
    __call__ = D()
    __lt__ = D()
    __add__ = D()
    __radd__ = D()


t(lambda: E()[1])
t(lambda: E()(2))
t(lambda: E() < 3)
t(lambda: E() + 1)
t(lambda: 1 + E())
t(lambda: sorted([E(), E()]) and 1)
for i, x in zip(range(2), R()):
    print(i, x)


class CM:
    __enter__ = S(lambda: 'in')
    __exit__ = S(lambda *a: print(len(a)))


with CM() as c:
    print(c)


class W:
    @classmethod
    def __class_getitem__(cls, k):
        return k
    @staticmethod
    def __init_subclass__(**kw):
        print('sub', kw)


class W2(W, a=1):
    pass


print(W[3])
