# Multiple inheritance, super in both forms, and conflicts of bases.

class A:
    pass


class B(A):
    pass


class C(A):
    pass


class D(B, C):
    pass
print([c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__), D.__bases__, D.__base__)
try:

    class E(A, B):
        pass
except TypeError as e:
    print(e)
try:

    class E(A, A):
        pass
except TypeError as e:
    print(e)
try:

    class E(5):
        pass
except TypeError as e:
    print(e)
try:

    class E(bool):
        pass
except TypeError as e:
    print(e)


class X(A):
    pass


class Y:
    pass
try:

    class Z(object, A):
        pass
except TypeError as e:
    print(e)
print(A.__subclasses__() == [B, C, X])


class P:

    def f(self):
        print('P.f')


class Q(P):

    def f(self):
        print('Q.f')
        super().f()


class R(P):

    def f(self):
        print('R.f')
        super().f()


class S(Q, R):

    def f(self):
        print('S.f')
        super(S, self).f()
S().f()
print(super(S, S()).f.__qualname__, super(Q, S()).f.__func__ is R.f)


class T(Q):

    @classmethod
    def c(cls):
        return cls.__name__

    @staticmethod
    def s():
        return 's'


class U(T):

    @classmethod
    def c(cls):
        return 'U' + super().c()

    @staticmethod
    def s():
        return 'U' + T.s()
print(U.c(), U().c(), U.s())
try:
    super().x
except RuntimeError as e:
    print(e)
try:

    def f():
        super()
    f()
except RuntimeError as e:
    print(e)
try:
    super(A, 5)
except TypeError as e:
    print(e)
try:
    super(5)
except TypeError as e:
    print(e)
try:
    S().nope
except AttributeError as e:
    print(e)
try:
    super(S, S()).nope
except AttributeError as e:
    print(e)
print(S.f.__qualname__, repr(S), S.__name__, S.__qualname__, S.__module__, S.__doc__, S.__dict__.keys())


class W:
    """docstring"""

    class Inner:

        def m(self):
            pass
print(W.__doc__, W.Inner, W.Inner.m.__qualname__)
print(type(W.__dict__), W.__dict__['__doc__'], W.__dict__['__module__'])
try:
    W.__dict__['x'] = 1
except TypeError as e:
    print(e)
print(super(S, S()).__class__, super(S, S()).__thisclass__, super(S, S()).__self_class__)


def loc():

    class L:

        def m(self):
            pass
    return L
print(loc(), loc().m.__qualname__)
