# singledispatch, caches, partial objects and cached properties.
import collections, copy, functools, itertools, operator, string, types


def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


class Attr:
    def __init__(self, **kw): self.__dict__.update(kw)
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
show(lambda: Attr(a=1, b='x')); show(lambda: types.SimpleNamespace(a=1, b=[2])); show(lambda: types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1)); show(lambda: types.MappingProxyType({'a': 1})); 
def f(): types.MappingProxyType({})['a'] = 1
show(f)
@functools.singledispatch
def sd(x): return f'default {x}'
@sd.register
def _(x: int): return f'int {x}'
@sd.register(list)
def _(x): return f'list {len(x)}'
show(lambda: (sd(1), sd(True), sd([1]), sd('s')))
@functools.lru_cache(maxsize=2)
def lru(x): return x * 2
lru(1); lru(2); lru(1); lru(3); lru(2)
show(lambda: lru.cache_info()); show(lambda: lru([]))
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
show(lambda: fib(80))
show(lambda: functools.partial(pow, 2)(5)); show(lambda: functools.partial(int, base=2)('101')); show(lambda: functools.reduce(lambda a, b: a + b, [], 5)); show(lambda: functools.reduce(lambda a, b: a, [])); show(lambda: functools.partial(print, 1, sep='-')); show(lambda: functools.cmp_to_key(lambda a, b: b - a)(3) < functools.cmp_to_key(lambda a, b: b - a)(1))
class CP:
    @functools.cached_property
    def val(self): print('computed'); return 42
    @functools.partialmethod
    def nope(self): pass
    half = functools.partialmethod(lambda self, a, b: (a, b), 1)
c = CP(); print(c.val, c.val, vars(c), c.half(2))
