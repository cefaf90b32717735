# What a call with wrong arguments says, word for word.

def T(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


def f(a, b, c=1):
    return (a, b, c)


def g(a, /, b, *, c):
    return (a, b, c)


def h(*, x, y):
    pass


def i():
    pass


def j(a, b=2, /, c=3, *args, d, e=5, **kw):
    return (a, b, c, args, d, e, kw)


def k(*a, k1=1):
    return (a, k1)


def l(a, b, c, d):
    pass


def m(a, b, /):
    pass
T(f)
T(f, 1)
T(f, 1, 2, 3, 4)
T(f, 1, a=2)
T(f, 1, 2, z=3)
T(f, b=1)
T(f, 1, 2, c=4)
T(g, 1, 2)
T(g, 1, 2, 3)
T(g, a=1, b=2, c=3)
T(g, 1, c=3)
T(g)
T(g, 1, 2, 3, c=4)
T(h)
T(h, 1)
T(h, x=1)
T(h, x=1, y=2, z=3)
T(h, 1, x=1, y=2)
T(i, 1)
T(i, a=1)
T(i, 1, 2)
T(j, 1, d=3)
T(j, 1, 2, 3, 4, 5, d=6, g=7)
T(j)
T(k, 1, 2, k2=3)
T(l)
T(l, 1)
T(l, 1, 2)
T(l, 1, 2, 3, 4, 5, 6)
T(m, a=1, b=2)
T(m, 1, b=2)


class C:

    def me(self, a):
        pass

    def no():
        pass

    @staticmethod
    def st(a):
        pass

    @classmethod
    def cl(cls, a):
        pass

    def __init__(self, q):
        pass
c = C(1)
T(c.me)
T(c.me, 1, 2)
T(c.no)
T(C.st)
T(C.cl)
T(C)
T(C, 1, 2)
T(C.me)
T(c, 1)
T(lambda x: x)
T(lambda: 1, 2)
T(lambda *, a: a)
T(5)
T(None)
T('x', 1)


class D:
    pass
T(D, 1)
T(D, a=1)
T(object, 1)
T(D())


def dflt(a, b=[]):
    b.append(a)
    return b
print(dflt(1), dflt(2))
