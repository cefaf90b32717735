# The attributes of functions, methods, code and cells.

def f(a, b: int=2, *args: str, c, d=4, **kw) -> float:
    """doc of f"""
    x = 1
    return x
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__module__, f.__dict__)
co = f.__code__
print(co.co_name, co.co_varnames, co.co_argcount, co.co_kwonlyargcount, co.co_posonlyargcount, co.co_nlocals, co.co_flags & 12, co.co_firstlineno)
print(co.co_freevars, co.co_cellvars, co.co_qualname)
f.attr = 5
print(f.attr, f.__dict__, vars(f))
del f.attr
try:
    f.attr
except AttributeError as e:
    print(e)
try:
    del f.nope
except AttributeError as e:
    print(e)


def outer():
    v = 1

    def inner():
        return v
    return inner
i = outer()
print(i.__closure__[0].cell_contents, i.__qualname__, i.__code__.co_freevars, outer.__code__.co_cellvars)
i.__closure__[0].cell_contents = 10
print(i())
print(f.__globals__ is globals(), f.__closure__)
f.__defaults__ = (7,)
f.__kwdefaults__ = {'d': 1}
f.__name__ = 'zz'
f.__doc__ = 'new'
print(f.__defaults__, f.__kwdefaults__, f.__name__, f.__qualname__, f.__doc__)
print((lambda: 0).__name__, (lambda: 0).__qualname__)
try:
    f.__name__ = 1
except TypeError as e:
    print(e)
try:
    f.__defaults__ = 1
except TypeError as e:
    print(e)
try:
    f.__code__ = 1
except TypeError as e:
    print(e)
try:
    f.__dict__ = 1
except TypeError as e:
    print(e)
f.__annotations__ = {'q': 1}
print(f.__annotations__)
print(hasattr(f, '__call__'), callable(f), f.__get__(5).__self__)


class C:

    def m(self):
        """mdoc"""
    s = staticmethod(lambda: 1)
    c = classmethod(lambda cls: cls)
m = C().m
print(m.__name__, m.__func__ is C.m, m.__doc__, C.m.__qualname__, m.__qualname__, m.__module__)
try:
    m.x = 1
except AttributeError as e:
    print(e)
print(str.upper.__name__, str.upper.__qualname__, str.upper.__objclass__)


def gen():
    yield
print(gen.__code__.co_flags & 32, type(gen()), gen().__name__)


def nodoc():
    1
print(nodoc.__doc__)


def fd():
    f'x'
print(fd.__doc__)
print(f.__eq__(f), f == f, hash(f) == hash(f), f != 3)


def meth(self):
    return self.v


class P:
    v = 3
P.meth = meth
print(P().meth())
p = P()
p.meth2 = meth
try:
    p.meth2()
except TypeError as e:
    print(e)
print(C().m == C().m)
cc = C()
print(cc.m == cc.m, cc.m is cc.m, hash(cc.m) == hash(cc.m))
