# __prepare__, __new__, __init__, __call__ and operators of a metaclass.

class M(type):

    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, bases, kw)
        return {'injected': 1}

    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, sorted((k for k in ns if not k.startswith('__'))), kw)
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *a, **k):
        print('call', a, k)
        return super().__call__(*a, **k)

    def __instancecheck__(cls, o):
        print('ic')
        return o == 5

    def __subclasscheck__(cls, o):
        return o is int

    def __len__(cls):
        return 7

    def __iter__(cls):
        return iter([1, 2])

    def __contains__(cls, x):
        return x == 1

    def __getitem__(cls, k):
        return k * 2

    def __repr__(cls):
        return f'<M {cls.__name__}>'

    def __add__(cls, o):
        return 'added'


class A(metaclass=M, opt=3):
    x = 1

    def __init__(self, v=0):
        self.v = v
print(A(5).v, A.injected, isinstance(5, A), isinstance(6, A), issubclass(int, A), issubclass(str, A))
print(len(A), list(A), 1 in A, A[4], A, repr(A), A + 1, type(A))


class B(A):
    pass
print(type(B), B)


class M2(type):
    pass


class C2(metaclass=M2):
    pass
try:

    class D(A, C2):
        pass
except TypeError as e:
    print(e)


class Sing(type):
    _i = {}

    def __call__(cls, *a):
        if cls not in cls._i:
            cls._i[cls] = super().__call__(*a)
        return cls._i[cls]


class S(metaclass=Sing):
    pass
print(S() is S())


def fm(name, bases, ns):
    print('fm', name, bases)
    return type(name, bases, ns)


class F(metaclass=fm):
    pass
print(F)


def fm2(name, bases, ns):
    return 42


class F2(metaclass=fm2):
    pass
print(F2)
try:
    type('X', (), {}, 1)
except TypeError as e:
    print(e)
try:
    type()
except TypeError as e:
    print(e)
try:
    type(1, 2)
except TypeError as e:
    print(e)
try:
    type('X', 5, {})
except TypeError as e:
    print(e)
try:
    type(5, (), {})
except TypeError as e:
    print(e)
try:
    type('X', (), 5)
except TypeError as e:
    print(e)
print(type('X', (A,), {}))


class Reg(type):

    def __init__(cls, n, b, d):
        super().__init__(n, b, d)
        if not hasattr(cls, 'registry'):
            cls.registry = {}
        else:
            cls.registry[n] = cls


class Base(metaclass=Reg):
    pass


class P1(Base):
    pass


class P2(Base):
    pass
print(list(Base.registry))
print(type.__call__(Base).__class__.__name__, type.__name__, type.__mro__, type.__bases__, object.__bases__, object.__base__)
