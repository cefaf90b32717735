# signature, bind, getmembers and the predicates.

import inspect


def f(a, b: int=2, *args, c, d: str='x', **kw) -> float:
    """doc"""
print(inspect.signature(f), list(inspect.signature(f).parameters), inspect.signature(f).parameters['b'].default, inspect.signature(f).return_annotation)
print(inspect.signature(lambda x, /, y, *, z=1: 0), inspect.isfunction(f), inspect.isclass(int), inspect.ismethod(f), inspect.isgeneratorfunction(f), inspect.isbuiltin(len))


class C:
    """C doc"""

    def __init__(self, x, y=1):
        pass

    def m(self, z):
        """m doc"""

    @classmethod
    def c(cls, q):
        pass

    @staticmethod
    def s(w):
        pass
    v = 5
print(inspect.signature(C), inspect.signature(C(1).m), inspect.signature(C.m), inspect.signature(C.c), inspect.signature(C.s))
print([n for n, v in inspect.getmembers(C, inspect.isfunction)], [n for n, v in inspect.getmembers(C(1)) if not n.startswith('_')], inspect.getdoc(C), inspect.getdoc(C.m), inspect.getmro(C))
b = inspect.signature(f).bind(1, c=5)
b.apply_defaults()
print(b.arguments, b.args, b.kwargs)
for args, kw in (((), {}), ((1,), {}), ((1, 2, 3), {'c': 1, 'e': 2}), ((1,), {'c': 1, 'a': 2})):
    try:
        print(inspect.signature(f).bind(*args, **kw))
    except TypeError as e:
        print(e)
p = inspect.signature(f).parameters['a']
print(p, repr(p), p.kind, p.default is inspect.Parameter.empty, p.kind == inspect.Parameter.POSITIONAL_OR_KEYWORD)
print(inspect.cleandoc('  a\n    b\n      c\n'), inspect.unwrap(f) is f)
print(repr(inspect.signature(f)))


def deco(fn):

    def w(*a, **k):
        return fn(*a, **k)
    return w


def gen():
    yield
print(inspect.isgenerator(gen()), inspect.isgeneratorfunction(gen), inspect.getmodule(f).__name__, inspect.isroutine(len), inspect.isdatadescriptor(property()))
