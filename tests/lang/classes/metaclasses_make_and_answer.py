# Metaclasses with __prepare__, __call__ and operators; __init_subclass__ and __class_getitem__.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, kw); return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print('init', name); super().__init__(name, bases, ns)
    @classmethod
    def __prepare__(mcs, name, bases, **kw): print('prepare', name, kw); return {'prepared': True}
    def __call__(cls, *a, **k): print('call', a, k); return super().__call__(*a, **k)
    def __len__(cls): return 42
    def __contains__(cls, x): return x == 'yes'
    def __iter__(cls): return iter([1, 2])
    def __getattr__(cls, n): return f'meta {n}'
    def __instancecheck__(cls, i): return i == 'inst'
    def __subclasscheck__(cls, c): return c is int
    @property
    def prop(cls): return cls.__name__
class K(metaclass=Meta, opt=1):
    def __init__(self, a): self.a = a
print(K(3).a, len(K), 'yes' in K, list(K), K.missing, isinstance('inst', K), issubclass(int, K), K.prop, K.prepared)
show(lambda: K(1).missing)
class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); Base.subs.append((cls.__name__, tag))
class S1(Base, tag='x'): pass
class S2(S1): pass
print(Base.subs)
def f():
    class S3(Base, bogus=1): pass
show(f)
def f():
    class S4(object, bogus=1): pass
show(f)
class CG:
    def __class_getitem__(cls, item): return f'{cls.__name__}[{item}]'
print(CG[int], CG['a', 1])
