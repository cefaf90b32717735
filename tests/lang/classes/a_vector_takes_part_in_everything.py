# A class with nearly every special method, used by operators and built-in functions.
import collections, copy, functools, itertools, operator, string, types


def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


class Vec:
    def __init__(self, *c): self.c = tuple(c)
    def __repr__(self): return f"Vec{self.c}"
    def __add__(s, o): return Vec(*map(operator.add, s.c, o.c))
    def __mul__(s, k): return sum(map(operator.mul, s.c, k.c)) if isinstance(k, Vec) else Vec(*(x * k for x in s.c))
    def __rmul__(s, k): return s * k
    def __matmul__(s, o): return ('mat', o)
    def __rmatmul__(s, o): return ('rmat', o)
    def __neg__(s): return s * -1
    def __pos__(s): return s
    def __invert__(s): return Vec(*s.c[::-1])
    def __abs__(s): return sum(x * x for x in s.c) ** 0.5
    def __len__(s): return len(s.c)
    def __getitem__(s, i): return Vec(*s.c[i]) if isinstance(i, slice) else s.c[i]
    def __iter__(s): return iter(s.c)
    def __contains__(s, x): return x in s.c
    def __reversed__(s): return reversed(s.c)
    def __eq__(s, o): return isinstance(o, Vec) and s.c == o.c
    def __hash__(s): return hash(s.c)
    def __bool__(s): return any(s.c)
    def __call__(s, x): return sum(c * x ** i for i, c in enumerate(s.c))
    def __round__(s, n=None): return Vec(*(round(x, n) for x in s.c))
    def __divmod__(s, o): return 'dm', o
    def __rdivmod__(s, o): return 'rdm', o
    def __pow__(s, e, m=None): return 'pow', e, m
    def __rpow__(s, b): return 'rpow', b
    def __int__(s): return int(abs(s))
    def __float__(s): return float(abs(s))
    def __index__(s): return len(s.c)
    def __floor__(s): return 'floor'
    def __trunc__(s): return 'trunc'
    def __lshift__(s, o): return 'shift'
    def __format__(s, spec): return f"<{','.join(format(x, spec) for x in s.c)}>"
    def __length_hint__(s): return 3
    def __bytes__(s): return bytes(s.c)
    def __dir__(s): return ['z', 'a']
    def __sizeof__(s): return 1
    def __copy__(s): return Vec(*s.c, 'copied')
    def __deepcopy__(s, memo): return Vec('deep')
v, w = Vec(1, 2, 3), Vec(4, 5, 6)
for f in [lambda: v + w, lambda: v * w, lambda: 2 * v, lambda: v @ 5, lambda: 5 @ v, lambda: -v, lambda: +v is v, lambda: ~v, lambda: abs(Vec(3, 4)), lambda: len(v), lambda: v[1], lambda: v[::2], lambda: v[-1], lambda: [*v], lambda: 2 in v, lambda: list(reversed(v)), lambda: v == Vec(1, 2, 3), lambda: {v: 1}[Vec(1, 2, 3)], lambda: bool(Vec(0, 0)), lambda: v(10), lambda: round(Vec(1.256, 2.5), 1), lambda: round(Vec(1.5)), lambda: divmod(v, 1), lambda: divmod(1, v), lambda: v ** 2, lambda: pow(v, 2, 3), lambda: 2 ** v, lambda: int(Vec(3, 4)), lambda: float(Vec(3, 4)), lambda: 'abcdef'[v], lambda: hex(v), lambda: __import__('math').floor(v), lambda: __import__('math').trunc(v), lambda: v << 1, lambda: f'{v:02d} {v!r:>20}', lambda: operator.length_hint(v), lambda: bytes(v), lambda: dir(v), lambda: copy.copy(v), lambda: copy.deepcopy([v]), lambda: v - w, lambda: v >> 1, lambda: v < w, lambda: v / 2, lambda: 2 - v, lambda: v & 1, lambda: sum([v, w], Vec(0, 0, 0)), lambda: max(v), lambda: sorted(v, reverse=True), lambda: dict(zip('abc', v)), lambda: operator.itemgetter(1, 2)(v), lambda: v.__add__(w), lambda: operator.index(v), lambda: range(10)[v], lambda: [0] * v, lambda: a if (a := v) else 0, lambda: (lambda *a: a)(*v), lambda: '%s %d' % (v, v), lambda: str(v), lambda: print(v, w, sep=' | '), lambda: v.missing, lambda: v.__class__.__mro__, lambda: isinstance(v, collections.abc.Sequence), lambda: isinstance(v, (collections.abc.Sized, int)), lambda: isinstance(v, collections.abc.Hashable), lambda: isinstance(v, collections.abc.Reversible), lambda: isinstance(v, collections.abc.Callable), lambda: callable(v), lambda: issubclass(Vec, collections.abc.Collection)]: show(f)
