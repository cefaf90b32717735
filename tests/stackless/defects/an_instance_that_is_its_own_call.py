# An object whose __call__ is an instance of its own class raises RecursionError; so do two classes that call each other.
import stackless


class A:
    pass


A.__call__ = A()
try:
    A()()
except RecursionError:
    print("RecursionError")


class B:
    pass


class C:
    pass


B.__call__ = C()
C.__call__ = B()
try:
    B()()
except RecursionError:
    print("RecursionError")
