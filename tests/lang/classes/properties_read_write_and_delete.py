# Properties, their documents, errors and inheritance.

class A:

    def __init__(self):
        self._x = 1

    @property
    def x(self):
        """x doc"""
        return self._x

    @x.setter
    def x(self, v):
        self._x = v

    @x.deleter
    def x(self):
        print('del')
        self._x = None

    @property
    def ro(self):
        return 1
    wo = property(None, lambda self, v: print('wo', v))
    d = property(doc='dd')
a = A()
a.x = 5
print(a.x)
del a.x
print(a.x)
print(A.x.__doc__, A.x.fget.__name__, A.x.fset.__name__, A.x.fdel.__name__, A.ro.fset, type(A.x))
for s in ('a.ro=1', 'del a.ro', 'a.wo', 'a.d', 'a.nope=1', 'del a.wo'):
    try:
        exec(s)
        print('ok', s)
    except AttributeError as e:
        print(e)
a.wo = 3
print(A.d.__doc__)


class B(A):

    @A.x.getter
    def x(self):
        return 'B' + str(self._x)
b = B()
b.x = 7
print(b.x)


class C(A):

    @property
    def x(self):
        return super().x + 1 if self._x else 0
c = C()
print(c.x)
try:
    c.x = 1
except AttributeError as e:
    print(e)


class D:

    @property
    def bad(self):
        raise AttributeError('inside')

    def __getattr__(self, n):
        return 'ga ' + n
print(D().bad, D().foo)


class E:

    @property
    def bad(self):
        return self.missing
try:
    E().bad
except AttributeError as e:
    print(e)


class MyProp(property):
    pass


class F:

    @MyProp
    def z(self):
        """zdoc"""
        return 5

    @z.setter
    def z(self, v):
        print('set', v)
f = F()
print(f.z, type(F.__dict__['z']))
f.z = 1
print(F.z.__doc__, isinstance(F.z, property))


class G:

    @property
    def x(self):
        return 1

    @x.setter
    def set_x(self, v):
        print(v)
g = G()
try:
    g.x = 1
except AttributeError as e:
    print(e)
g.set_x = 1


class H:

    @classmethod
    @property
    def cp(cls):
        return cls.__name__
print(H.cp)
print(A.__dict__['x'].__get__(a, A), A.__dict__['x'].__get__(None, A) is A.x)
A.x.__set__(a, 9)
print(a.x)
