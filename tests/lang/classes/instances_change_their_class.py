# __class__ and __dict__ of an instance, names and bases of a class.

class A:

    def f(self):
        return 'A'


class B:

    def f(self):
        return 'B'
a = A()
a.__class__ = B
print(a.f(), type(a).__name__, a.__class__)
try:
    a.__class__ = 5
except TypeError as e:
    print(e)
try:
    a.__class__ = int
except TypeError as e:
    print(e)
try:
    5 .__class__ = A
except TypeError as e:
    print(e)
a.__dict__ = {'z': 1}
print(a.z, vars(a))
try:
    a.__dict__ = 5
except TypeError as e:
    print(e)
a.__dict__['w'] = 2
print(a.w)
A.x = 1
print(A().x)
del A.x
try:
    A().x
except AttributeError as e:
    print(e)
A.__name__ = 'AA'
print(A, A.__name__, A.__qualname__)
try:
    A.__name__ = 5
except TypeError as e:
    print(e)
A.__qualname__ = 'QQ'
print(A)
A.__module__ = 'mod'
print(A)
A.__doc__ = 'd'
print(A.__doc__)


class C(A):
    pass
C.__bases__ = (B,)
print(C().f(), C.__mro__[1].__name__)
try:
    int.x = 1
except TypeError as e:
    print(e)
try:
    del A.__name__
except TypeError as e:
    print(e)
print(B.__dict__, type(B.__dict__).__name__) if False else None
print(5 .__class__, a.__class__.__class__, A.__class__)
print(B.__init__ is object.__init__, B.__new__ is object.__new__, B.__repr__ is object.__repr__)
