# A red-black tree, a skip list, a rope, intervals, a cache, a trie, disjoint sets and a Fenwick tree.


import random, sys, bisect
from collections import OrderedDict
from typing import Optional, Iterator, Any

class RBNode:
    __slots__ = ("key", "val", "left", "right", "parent", "red")
    def __init__(self, key, val, red=True):
        self.key, self.val, self.red = key, val, red
        self.left = self.right = self.parent = None
    def __repr__(self): return f"{'R' if self.red else 'B'}({self.key!r})"

class RBTree:
    def __init__(self, items=()):
        self.nil = RBNode(None, None, False); self.root = self.nil; self._n = 0
        for k, v in items: self[k] = v
    def __len__(self): return self._n
    def __bool__(self): return self._n > 0
    def _find(self, k):
        x = self.root
        while x is not self.nil:
            if k == x.key: return x
            x = x.left if k < x.key else x.right
        return None
    def __contains__(self, k): return self._find(k) is not None
    def __getitem__(self, k):
        if isinstance(k, slice):
            return [(n.key, n.val) for n in self._walk(self.root) if (k.start is None or n.key >= k.start) and (k.stop is None or n.key < k.stop)]
        n = self._find(k)
        if n is None: raise KeyError(k)
        return n.val
    def _rot(self, x, d):
        o = "right" if d == "left" else "left"
        y = getattr(x, o); setattr(x, o, getattr(y, d))
        if getattr(y, d) is not self.nil: getattr(y, d).parent = x
        y.parent = x.parent
        if x.parent is None: self.root = y
        elif x is x.parent.left: x.parent.left = y
        else: x.parent.right = y
        setattr(y, d, x); x.parent = y
    def __setitem__(self, k, v):
        p, x = None, self.root
        while x is not self.nil:
            p = x
            if k == x.key: x.val = v; return
            x = x.left if k < x.key else x.right
        n = RBNode(k, v); n.left = n.right = self.nil; n.parent = p; self._n += 1
        if p is None: self.root = n
        elif k < p.key: p.left = n
        else: p.right = n
        while n.parent and n.parent.red:
            g = n.parent.parent
            side, other = ("left", "right") if n.parent is g.left else ("right", "left")
            u = getattr(g, other)
            if u.red:
                n.parent.red = u.red = False; g.red = True; n = g
            else:
                if n is getattr(n.parent, other): n = n.parent; self._rot(n, side)
                n.parent.red = False; g.red = True; self._rot(g, other)
        self.root.red = False
    def _walk(self, n) -> Iterator[RBNode]:
        if n is not self.nil:
            yield from self._walk(n.left); yield n; yield from self._walk(n.right)
    def __iter__(self): return (n.key for n in self._walk(self.root))
    def items(self): yield from ((n.key, n.val) for n in self._walk(self.root))
    def check(self):
        def go(n):
            if n is self.nil: return 1
            assert not (n.red and (n.left.red or n.right.red)), f"red-red at {n}"
            l, r = go(n.left), go(n.right); assert l == r, (n, l, r)
            return l + (not n.red)
        return go(self.root)

rng = random.Random(7)
keys = rng.sample(range(1000), 200)
t = RBTree((k, str(k)) for k in keys)
print(len(t), t.check(), list(t)[:10], t[keys[3]], 5000 in t, t[10:40], t.root, repr(t.root.left))
try: t[-1]
except KeyError as e: print("KeyError", e)
t2 = RBTree(enumerate("hello")); print(dict(t2.items()), bool(RBTree()))

class SkipList:
    class _N:
        def __init__(self, v, h): self.v, self.nx = v, [None] * h
    def __init__(self, seed=0): self.head = self._N(None, 16); self.r = random.Random(seed); self.n = 0
    def _height(self):
        h = 1
        while h < 16 and self.r.random() < .5: h += 1
        return h
    def _path(self, v):
        x, path = self.head, [None] * 16
        for l in reversed(range(16)):
            while x.nx[l] is not None and x.nx[l].v < v: x = x.nx[l]
            path[l] = x
        return path
    def add(self, v):
        path = self._path(v); n = self._N(v, self._height()); self.n += 1
        for l in range(len(n.nx)): n.nx[l] = path[l].nx[l]; path[l].nx[l] = n
    def remove(self, v):
        path = self._path(v); t = path[0].nx[0]
        if t is None or t.v != v: raise ValueError(f"{v!r} not in skip list")
        for l in range(len(t.nx)): path[l].nx[l] = t.nx[l]
        self.n -= 1
    def __iter__(self):
        x = self.head.nx[0]
        while x: yield x.v; x = x.nx[0]
    def levels(self): 
        out = []
        for l in range(16):
            x, c = self.head.nx[l], 0
            while x: c += 1; x = x.nx[l]
            if not c: break
            out.append(c)
        return out
sl = SkipList(3)
for k in keys: sl.add(k)
assert list(sl) == sorted(keys); print(sl.levels())
for k in keys[:100]: sl.remove(k)
print(sl.n, list(sl)[:8], list(sl) == sorted(keys[100:]))
try: sl.remove("x" if False else -1)
except ValueError as e: print(e)

class Rope:
    CHUNK = 8
    def __init__(self, s="", left=None, right=None):
        self.s, self.left, self.right = s, left, right
        self.len = len(s) if left is None else left.len + right.len
    @classmethod
    def of(cls, s):
        if len(s) <= cls.CHUNK: return cls(s)
        m = len(s) // 2; return cls("", cls.of(s[:m]), cls.of(s[m:]))
    def __len__(self): return self.len
    def __add__(self, o): return Rope("", self, o if isinstance(o, Rope) else Rope.of(o))
    def __getitem__(self, i):
        if isinstance(i, slice):
            a, b, st = i.indices(self.len); return "".join(self[j] for j in range(a, b, st))
        if i < 0: i += self.len
        if not 0 <= i < self.len: raise IndexError("rope index out of range")
        return self.s[i] if self.left is None else (self.left[i] if i < self.left.len else self.right[i - self.left.len])
    def split(self, i):
        if self.left is None: return Rope(self.s[:i]), Rope(self.s[i:])
        if i < self.left.len:
            a, b = self.left.split(i); return a, b + self.right
        a, b = self.right.split(i - self.left.len); return self.left + a, b
    def insert(self, i, s): a, b = self.split(i); return a + s + b
    def __str__(self): return self.s if self.left is None else str(self.left) + str(self.right)
    def depth(self): return 0 if self.left is None else 1 + max(self.left.depth(), self.right.depth())
r = Rope.of("the quick brown fox jumps over the lazy dog")
r2 = r.insert(10, "[very] ").insert(0, ">> ")
print(len(r2), str(r2), r2[5], r2[-1], r2[3:12], r2[::-5], r.depth(), r2.depth())
try: r[1000]
except IndexError as e: print(e)

class Interval:
    def __init__(self, ivs):
        self.root = self._build(sorted(ivs))
    def _build(self, ivs):
        if not ivs: return None
        c = ivs[len(ivs) // 2][0]
        l = [i for i in ivs if i[1] < c]; r = [i for i in ivs if i[0] > c]; m = [i for i in ivs if i[0] <= c <= i[1]]
        return c, sorted(m), sorted(m, key=lambda i: -i[1]), self._build(l), self._build(r)
    def at(self, x, n=0):
        n = self.root if n == 0 else n
        if n is None: return []
        c, by_lo, by_hi, l, r = n
        if x < c: return [i for i in by_lo if i[0] <= x] + self.at(x, l)
        return [i for i in by_hi if i[1] >= x] + (self.at(x, r) if x > c else [])
ivs = [(a, a + rng.randint(1, 30)) for a in rng.sample(range(100), 25)]
it = Interval(ivs)
for x in (0, 17, 50, 99): assert sorted(it.at(x)) == sorted(i for i in ivs if i[0] <= x <= i[1]); print(x, sorted(it.at(x)))

class LRU(OrderedDict):
    def __init__(self, cap, *a, **k): self.cap, self.hits, self.miss = cap, 0, 0; super().__init__(*a, **k)
    def __getitem__(self, k):
        try: v = super().__getitem__(k)
        except KeyError: self.miss += 1; raise
        self.hits += 1; self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        while len(self) > self.cap: old, _ = self.popitem(last=False); print("evict", old)
    def __missing__(self, k): raise KeyError(f"no {k}")
c = LRU(2, a=1); c["b"] = 2; c["a"]; c["c"] = 3; print(c, c.hits, c.miss, list(c))
try: c["b"]
except KeyError as e: print("miss", e, c.miss)
class Trie(dict):
    END = object()
    def add(self, w):
        t = self
        for ch in w: t = t.setdefault(ch, Trie())
        t[Trie.END] = w; return self
    def words(self, pre=""):
        t = self
        for ch in pre:
            if ch not in t: return
            t = t[ch]
        stack = [t]
        while stack:
            n = stack.pop()
            for k in sorted((k for k in n if k is not Trie.END), reverse=True): stack.append(n[k])
            if Trie.END in n: yield n[Trie.END]
    def __contains__(self, w): return dict.__contains__(self, w) if w is Trie.END or len(w) == 1 else any(x == w for x in self.words(w))
tr = Trie()
for w in "tea ten teen to inn in i teapot".split(): tr.add(w)
print(list(tr.words("te")), list(tr.words()), "teen" in tr, "tee" in tr, list(tr.words("zz")))
class DSU:
    def __init__(s, n): s.p = list(range(n)); s.sz = [1] * n
    def find(s, x):
        while s.p[x] != x: s.p[x] = x = s.p[s.p[x]]
        return x
    def union(s, a, b):
        a, b = s.find(a), s.find(b)
        if a == b: return False
        if s.sz[a] < s.sz[b]: a, b = b, a
        s.p[b] = a; s.sz[a] += s.sz[b]; return True
edges = sorted((rng.randint(1, 50), *sorted(rng.sample(range(20), 2))) for _ in range(60))
d = DSU(20); mst = [(w, a, b) for w, a, b in edges if d.union(a, b)]; print(sum(w for w, *_ in mst), len(mst), mst[:4])
class Fenwick:
    def __init__(s, xs): s.t = [0] * (len(xs) + 1); [s.add(i, x) for i, x in enumerate(xs)]
    def add(s, i, d):
        i += 1
        while i < len(s.t): s.t[i] += d; i += i & -i
    def sum(s, i):
        r = 0
        while i: r += s.t[i]; i &= i - 1
        return r
f = Fenwick(range(100)); f.add(50, 1000); print(f.sum(50), f.sum(51), f.sum(100))
