# Data and other descriptors, and the name they are given.

class Desc:

    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.n = name

    def __get__(self, obj, objtype=None):
        return ('get', self.n, obj is None, objtype.__name__)

    def __set__(self, obj, v):
        print('set', self.n, v)
        obj.__dict__[self.n] = v

    def __delete__(self, obj):
        print('delete', self.n)


class ND:

    def __get__(self, obj, t=None):
        return 'nd'


class A:
    d = Desc()
    n = ND()
    e = f = Desc()
a = A()
print(a.d, A.d, a.n, A.n)
a.d = 1
print(a.d, a.__dict__)
del a.d
a.n = 5
print(a.n)
del a.n
print(a.n)
a.__dict__['d'] = 7
print(a.d)


class OnlySet:

    def __set__(self, o, v):
        o.__dict__['os'] = v * 2


class B:
    os = OnlySet()
b = B()
print(type(b.os).__name__)
b.os = 4
print(b.os)


class Meta(type):
    md = Desc()

    @property
    def mp(cls):
        return 'mp' + cls.__name__


class C(metaclass=Meta):
    pass
print(C.md, C.mp)
try:
    C().mp
except AttributeError as e:
    print(e)


class Fn:

    def __get__(self, o, t):
        return lambda *a: (o is not None, a)


class D:
    m = Fn()
print(D().m(1), D.m(2))


class Bad:

    def __set_name__(self, o, n):
        raise ValueError('no')
try:

    class E:
        b = Bad()
except RuntimeError as e:
    print(e, repr(e.__cause__))


class Lazy:

    def __init__(self, f):
        self.f = f

    def __set_name__(self, o, n):
        self.n = n

    def __get__(self, o, t):
        if o is None:
            return self
        v = self.f(o)
        o.__dict__[self.n] = v
        return v


class L:

    @Lazy
    def val(self):
        print('compute')
        return 42
l = L()
print(l.val, l.val)


class Typed:

    def __init__(s, t):
        s.t = t

    def __set_name__(s, o, n):
        s.n = '_' + n

    def __get__(s, o, t):
        return getattr(o, s.n)

    def __set__(s, o, v):
        if not isinstance(v, s.t):
            raise TypeError(f'{s.n[1:]} must be {s.t.__name__}')
        setattr(o, s.n, v)


class Pt:
    x = Typed(int)
    y = Typed(float)

    def __init__(s, x, y):
        s.x = x
        s.y = y
p = Pt(1, 2.0)
print(p.x, p.y, vars(p))
try:
    Pt('a', 1.0)
except TypeError as e:
    print(e)


class NoDel:

    def __get__(s, o, t):
        return 1

    def __set__(s, o, v):
        pass


class ND2:
    a = NoDel()
try:
    del ND2().a
except AttributeError as e:
    print(e)


class NoSet:

    def __delete__(s, o):
        print('deleted')


class NS2:
    a = NoSet()
try:
    NS2().a = 1
except AttributeError as e:
    print(e)
del NS2().a
