# __init_subclass__ with keywords, and __class_getitem__.

class P:
    reg = []

    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        P.reg.append(cls.__name__)


class A(P, tag='x'):
    pass


class B(A):
    pass
print(P.reg, A.tag, B.tag)
try:

    class C(P, foo=1):
        pass
except TypeError as e:
    print(e)
try:

    class D(foo=1):
        pass
except TypeError as e:
    print(e)


class G:

    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'
print(G[int], G[1, 2])
try:
    A[int]
except TypeError as e:
    print(e)
try:
    A()[int]
except TypeError as e:
    print(e)
