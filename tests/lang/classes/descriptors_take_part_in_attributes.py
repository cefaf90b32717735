# Data and other descriptors, properties, __getattr__ and __getattribute__.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


class D:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name); self.name = name
    def __get__(self, obj, owner=None): return f"get {self.name} {obj is None} {owner.__name__}"
    def __set__(self, obj, value): print('set', value)
    def __delete__(self, obj): print('delete')
class N:
    def __get__(self, obj, owner): return 'nondata'
class E:
    d = D()
    n = N()
e = E()
print(e.d, E.d, e.n)
e.d = 5
e.n = 7
print(e.n, vars(e)); del e.d
del e.n
print(e.n)
show(lambda: delattr(e, 'n'))
class RO:
    @property
    def p(self): return 1
    @property
    def q(self): raise AttributeError('inside')
    def __getattr__(self, n): return f'fallback {n}'
r = RO()
print(r.p, r.q, r.zz)
show(lambda: setattr(r, 'p', 2))
show(lambda: delattr(r, 'p'))
class GA:
    def __getattribute__(self, n):
        if n == 'secret': raise AttributeError('no ' + n)
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return 'ga ' + n
    visible = 1
print(GA().secret, GA().visible, GA().other)
