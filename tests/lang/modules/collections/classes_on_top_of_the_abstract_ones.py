# UserList, UserDict and the abstract classes of containers with classes of a script.
import collections, copy, functools, itertools, operator, string, types


def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


class Stack(collections.UserList):
    def push(self, x): self.append(x); return self
show(lambda: Stack([1]).push(2) + [3]); show(lambda: Stack('ab')[::-1]); show(lambda: Stack([1]) == [1])
class LowerDict(collections.UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __missing__(self, k): return f'no {k}'
d = LowerDict(A=1); d.update(B=2); d['C'] = 3
show(lambda: d); show(lambda: d['zz']); show(lambda: 'a' in d); show(lambda: dict(d)); show(lambda: d.get('q')); show(lambda: d | {'X': 1}); show(lambda: d.pop('a')); show(lambda: len(d)); show(lambda: d.setdefault('n', 5))
class Seq(collections.abc.Sequence):
    def __init__(s, n): s.n = n
    def __len__(s): return s.n
    def __getitem__(s, i):
        if isinstance(i, slice): return [s[j] for j in range(*i.indices(s.n))]
        if i < 0: i += s.n
        if not 0 <= i < s.n: raise IndexError(i)
        return i * i
s = Seq(5)
show(lambda: (list(s), s[-1], s[1:4], 9 in s, s.index(16), s.count(4), list(reversed(s)), s[10:])); show(lambda: s[9]); show(lambda: s.index(3)); show(lambda: Seq()); show(lambda: collections.abc.Sequence())
class MSet(collections.abc.MutableSet):
    def __init__(s, it=()): s.d = dict.fromkeys(it)
    def __contains__(s, x): return x in s.d
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
    def add(s, x): s.d[x] = None
    def discard(s, x): s.d.pop(x, None)
    def __repr__(s): return f'MSet({list(s.d)})'
a, b = MSet('abc'), MSet('bcd')
show(lambda: (a & b, a | b, a - b, a ^ b, a <= b, a == MSet('cba'), a.isdisjoint('xyz'), {1} | MSet([2])));
def f(): a.remove('z')
show(f)
def f():
    c = MSet('abc'); c |= 'xy'; c -= 'a'; c.add(1); c.pop(); return c
show(f)
