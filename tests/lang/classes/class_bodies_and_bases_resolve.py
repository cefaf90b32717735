# Names in class bodies and comprehensions, orders of bases and bases that cannot be.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


x = 'global'
class A:
    x = 'class'
    y = [x for _ in range(1)]
    z = [i for i in x]
    def m(self): return x
    w = (lambda: x)()
print(A.y, A.z, A().m(), A.w)
def f():
    x = 'local'
    class B:
        a = x
        x = 'inner'
        b = x
        def g(self): return x
    return B.a if hasattr(B, 'a') else None, B.b, B().g()
show(f)
def f():
    class C:
        nonlocal_x = 1
        for i in range(3): pass
        del nonlocal_x
    return sorted(k for k in vars(C) if not k.startswith('__'))
show(f)
show(lambda: type('X', (A, object), {}))
show(lambda: type('X', (object, A), {}))
class P: pass
class Q(P): pass
def f():
    class R(P, Q): pass
show(f)
def f():
    class R(P, P): pass
show(f)
def f():
    class R(int, str): pass
show(f)
def f():
    class R(bool): pass
show(f)
def f():
    class R(5): pass
show(f)
class M1(type): pass
class M2(type): pass
class X1(metaclass=M1): pass
class X2(metaclass=M2): pass
def f():
    class R(X1, X2): pass
show(f)
