# Everything of collections and the built-in containers, with the errors they give.

from collections import *
import collections, operator, copy
d = deque(range(5), maxlen=5); d.append(9); d.appendleft(-1); print(d, d.maxlen, d.pop(), d.popleft(), d); d.rotate(2); print(d, d[1], len(d), 3 in d, d.index(3), d.count(1), list(reversed(d))); d.extendleft("ab"); print(d); d.insert(1, "z") if len(d) < 5 else None; d.remove("a"); d.reverse(); print(d, d + deque([1]), d * 2, d == deque(d), d < deque([9]) if False else "", copy.copy(d)); d[0] = 100; del d[1]; print(d); d += [7]; print(d); d.clear(); print(d, bool(d))
for f in (lambda: deque().pop(), lambda: deque([1]).remove(2), lambda: deque([1])[5], lambda: deque(maxlen=-1), lambda: deque([1]) + [1], lambda: hash(deque()), lambda: deque([1]).index(5), lambda: deque(5), lambda: deque([1], 1).insert(0, 2), lambda: deque([1])["a"], lambda: deque([1])[0:1], lambda: deque() < 1):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
it = iter(dd := deque([1, 2, 3]))
try:
    for x in it: dd.append(x)
except RuntimeError as e: print(e)
c = Counter("abracadabra"); print(c, c.most_common(2), c["z"], sum(c.values()), list(c.elements())[:5], c - Counter("aaa"), c & Counter("aab"), c | Counter("zzz"), +Counter(a=-1, b=2), -Counter(a=-1, b=2), c.total(), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2)); c.update("aa"); c.subtract({"b": 5}); print(c, Counter({"x": 2.5}).most_common(), Counter(["a", "b", "a"]), Counter()); del c["nope"]; print(dict(c), repr(Counter(a=1, b=2)), c.copy() == c, Counter.fromkeys if True else 0)
try: Counter.fromkeys("ab")
except NotImplementedError as e: print(e)
dd = defaultdict(list, a=[1]); dd["b"].append(2); print(dd, dd.default_factory, "c" in dd, dd.get("c"), dd | {"z": 1}, copy.copy(dd)); dd2 = defaultdict(lambda: defaultdict(int)); dd2["x"]["y"] += 1; print({k: dict(v) for k, v in dd2.items()})
try: defaultdict(5)
except TypeError as e: print(e)
try: defaultdict(None)["x"]
except KeyError as e: print(repr(e))
od = OrderedDict([("a", 1), ("b", 2), ("c", 3)]); od.move_to_end("a"); print(od, od.popitem(last=False), list(reversed(od)), od == OrderedDict(reversed(od.items())), od == dict(reversed(list(od.items())))); od.move_to_end("a", last=False); print(od, od | {"q": 1})
try: od.move_to_end("zz")
except KeyError as e: print(repr(e))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(cm, cm["b"], cm.maps, cm.new_child({"c": 4}), cm.parents, list(cm), len(cm), dict(cm), "b" in cm); cm["z"] = 5; print(cm.maps[0])
try: del cm["b"]
except KeyError as e: print(e)
try: cm["nope"]
except KeyError as e: print(e)
Pt = namedtuple("Pt", ["x", "y", "def", "x"], rename=True); print(Pt(1, 2, 3, 4), Pt._fields)
for a in (("P", "a a"), ("P", "class"), ("1P", "a"), ("P", "_a")):
    try: namedtuple(*a)
    except ValueError as e: print(e)
Q = namedtuple("Q", "a b c", defaults=[7]); q = Q(1, b=2); print(q, q._replace(a=5), q._asdict(), Q._make([1, 2, 3]), Q._field_defaults, q == (1, 2, 7), q[1], q[-1], *q, len(q), Q.__doc__, Q.a.__doc__, Q.__match_args__, hash(q) == hash((1, 2, 7)), q + (1,), q < Q(2, 0), sorted([Q(3, 1), Q(1, 9)]), Q.__new__.__defaults__, isinstance(q, tuple), repr(Q), copy.copy(q), getattr(q, "b"))
for f in (lambda: Q(1), lambda: Q(1, 2, 3, 4), lambda: q._replace(zz=1), lambda: Q._make([1]), lambda: setattr(q, "a", 1), lambda: Q(1, 2, d=3), lambda: q.zz):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Money(namedtuple("Money", "amount cur")):
    __slots__ = ()
    def __add__(self, o): return self._replace(amount=self.amount + o.amount)
    def __str__(self): return f"{self.amount:.2f} {self.cur}"
print(Money(1, "E") + Money(2, "E"), repr(Money(1, "E")), [str(Money(3, "U"))])
class UD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __missing__(self, k): return "miss"
u = UD(A=1); u["B"] = 2; u.update(C=3); print(u, u.data, u["zz"], "b" in u, len(u), {**u}, u.pop("a"), u | {"D": 1}, u.setdefault("Q", 5), u)
class UL(UserList):
    def append(self, x): super().append(x * 2)
l = UL([3, 1]); l.append(5); l.sort(); print(l, l + [1], l[0:2], type(l[0:2]).__name__, l * 2, l == [1, 3, 10], sorted(l, reverse=True), l.index(3), l.data)
class US(UserString): 
    def shout(self): return US(self.data.upper() + "!")
s = US("hey"); print(s.shout(), s + "x", s[1], len(s), s == "hey", s.replace("h", "H"), type(s.upper()).__name__, "e" in s, hash(s) == hash("hey"), s.split("e"), int(US("5")))
ls = [5, 2, 8]; ls[1:1] = [9, 9]; ls[::2] = "abc"; print(ls); del ls[::2]; print(ls, ls.__class__([1]), [1, 2] < [1, 2, 0], [[1]] * 2, [0] * -1)
for f in (lambda: ls.__setitem__(slice(None, None, 2), [1, 2, 3]), lambda: [1].__setitem__(5, 1), lambda: [1, 2].index(3, 0, 1), lambda: [].sort(1), lambda: [1].sort(key=1), lambda: [1].insert("a", 1), lambda: [1].extend(1), lambda: [1] + (1,), lambda: [1] * "a", lambda: list(1), lambda: [1].pop(5), lambda: [1, "a"].sort(), lambda: [3, 1].sort(reverse="x"), lambda: (1,) + [1], lambda: tuple(5), lambda: {1: 2}.__delitem__(3), lambda: {}.popitem(), lambda: {}.update(5), lambda: {}.update([(1,)]), lambda: dict(a=1, **{"a": 2}), lambda: {[]: 1}, lambda: {1} < 5, lambda: {1} | [2], lambda: {1}.union([2], (3,)), lambda: {1}.remove(5), lambda: frozenset().add(1), lambda: {1, 2} ^ {2, 3}, lambda: {1}.update(5), lambda: {}.fromkeys(5), lambda: {}.get(), lambda: {1: 2}["a"], lambda: {}.pop("q"), lambda: {}.setdefault([]), lambda: set(5), lambda: {1}.issubset(5), lambda: {1: 1} < {2: 2}, lambda: {1: 1} + {2: 2}, lambda: {1: 1} | [1], lambda: dict.fromkeys("ab", 0) | {"c": 1}, lambda: reversed({1}), lambda: {}.keys()[0], lambda: range(5)[10], lambda: range(0, 5, 0), lambda: range("a"), lambda: range(10)[2:8:2], lambda: range(5).index(9), lambda: slice(1)[0], lambda: slice(1).indices(-1), lambda: "abc"[10]):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
m = {"b": 1, "a": 2}
try:
    for k in m: m[k + "x"] = 1
except RuntimeError as e: print(e)
try:
    for k in m: del m[k]
except RuntimeError as e: print(e)
print(m.keys() & {"bx"}, m.items() >= set(), sorted(m.keys() | {"q"}), dict(sorted(m.items())), {v: k for k, v in m.items()}, list(m.values()), m.keys().mapping, m.keys().isdisjoint("q"))
