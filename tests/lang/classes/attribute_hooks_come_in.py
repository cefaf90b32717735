# __getattr__, __getattribute__, __setattr__ and __delattr__, of classes and metaclasses.

class A:

    def __init__(self):
        self.a = 1

    def __getattr__(self, n):
        if n.startswith('x'):
            return n
        raise AttributeError(n)

    def __setattr__(self, n, v):
        print('set', n, v)
        super().__setattr__(n, v)

    def __delattr__(self, n):
        print('del', n)
        object.__delattr__(self, n)
a = A()
print(a.a, a.xyz)
a.b = 2
del a.b
try:
    a.q
except AttributeError as e:
    print(repr(e))
print(getattr(a, 'q', 5), hasattr(a, 'q'), hasattr(a, 'x'))


class B:

    def __getattribute__(self, n):
        if n == 'sp':
            return 'special'
        return object.__getattribute__(self, n)

    def __getattr__(self, n):
        return 'fallback ' + n
b = B()
b.v = 3
print(b.sp, b.v, b.w)


class C:

    def __getattribute__(self, n):
        raise AttributeError('never')

    def __len__(self):
        return 4
print(len(C()))
try:
    C().x
except AttributeError as e:
    print(e)


class Proxy:

    def __init__(self, t):
        object.__setattr__(self, '_t', t)

    def __getattr__(self, n):
        return getattr(self._t, n)

    def __setattr__(self, n, v):
        setattr(self._t, n, v)
p = Proxy([1, 2])
p.append(3)
print(p._t, p.count(1))


class Meta(type):

    def __getattr__(cls, n):
        return f'meta {n}'


class M(metaclass=Meta):
    pass
print(M.foo)
try:
    M().foo
except AttributeError as e:
    print(e)


class AttrDict(dict):

    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k) from None
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
d = AttrDict(a=1)
d.b = 2
print(d.a, d, d.b)
del d.a
print(d)
try:
    d.zz
except AttributeError as e:
    print(repr(e), e.__cause__, e.__suppress_context__)
