# Special methods that return what they must not, and contexts, super and abstract classes.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


class A:
    def m(self):
        return 1


class B1:
    def __bool__(self): return 1
class B2:
    def __len__(self): return -1
class B3:
    def __len__(self): return 'a'
class B4:
    def __len__(self): return 0
for c in (B1, B2, B3, B4): show(lambda: bool(c()))
for c in (B2, B3, B4): show(lambda: len(c()))
class H:
    def __init__(s, h): s.h = h
    def __hash__(s): return s.h
    def __eq__(s, o): return isinstance(o, H)
show(lambda: hash(H('a')))
show(lambda: hash(H(-1)))
show(lambda: hash(H(2**70)))
show(lambda: len({H(1), H(1), H(2)}))
class I:
    def __init__(s, v): s.v = v
    def __index__(s): return s.v
show(lambda: [1,2,3][I(1)])
show(lambda: [1,2,3][I('a')])
show(lambda: range(I(3)))
class R:
    def __repr__(s): return 5
show(lambda: repr(R()))
show(lambda: str(R()))
class St:
    def __str__(s): return None
show(lambda: str(St()))
class F:
    def __format__(s, spec): return 5
show(lambda: f'{F()}')
class It:
    def __iter__(self): return 5
show(lambda: list(It()))
class It2:
    def __iter__(self): return self
show(lambda: list(It2()))
class G:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(G()), 20 in G(), list(reversed([1])))
show(lambda: list(reversed(G())))
class Ctx:
    def __enter__(self): return self
def f():
    with Ctx(): pass
show(f)
def f():
    with 5: pass
show(f)
class Ctx2:
    def __init__(s, ret): s.ret = ret
    def __enter__(self): return 'v'
    def __exit__(self, t, v, tb): print('exit', t and t.__name__, v, tb is None); return self.ret
def f():
    with Ctx2(True) as v, Ctx2(False) as w:
        print(v, w); 1/0
    return 'swallowed'
show(f)
def f():
    with (Ctx2(False) as a, Ctx2(None)): return a
show(f)
show(lambda: super(A, 5))
class SupA:
    def hi(self): return 'A'
class SupB(SupA):
    def hi(self): return super().hi() + 'B'
    @classmethod
    def c(cls): return super().__repr__ and cls.__name__
    @staticmethod
    def s(): return super().hi()
print(SupB().hi(), SupB.c())
show(lambda: SupB.s())
show(lambda: SupB().nope)
show(lambda: SupB.nope)
show(lambda: super(SupB, SupB()).nope)
class Abs(__import__('abc').ABC):
    @__import__('abc').abstractmethod
    def m(self): pass
    @property
    @__import__('abc').abstractmethod
    def p(self): pass
show(lambda: Abs())
class New:
    def __new__(cls, *a): return 5
    def __init__(self): print('never')
print(New(1, 2))
class New2:
    def __new__(cls, x): return super().__new__(cls)
show(lambda: New2())
show(lambda: New2(1, 2))
class Ini:
    def __init__(self): return 5
show(lambda: Ini())
show(lambda: A(1))
show(lambda: A.m())
show(lambda: A().m(1, 2))

