# Lists, tuples, dicts, sets, ranges and slices.
a = [5, 3, 8, 1]
a.append(9)
a.insert(1, 7)
a.sort()
print(a, a[::-1], a[1:3], a[-1], len(a), a.index(8), a.count(1), a.pop(), a)
a[1:3] = [30, 40, 50]
del a[0]
print(a, a[::2])
a.extend(range(3))
a.reverse()
a.remove(40)
print(a, sorted(a, key=lambda v: -v), sorted(["b", "A", "c"], key=str.lower, reverse=True))
d = {"x": 1, "y": 2}
d["z"] = 3
del d["x"]
print(d, list(d), list(d.values()), list(d.items()), d.get("q"), d.get("q", 5), "y" in d, d.pop("y"), d)
d.update(a=1, b=2)
print(d, {**d, "c": 3}, d | {"z": 0}, d.setdefault("n", []), len(d))
s = {1, 2, 3}
t = {3, 4}
print(sorted(s | t), s & t, sorted(s - t), sorted(s ^ t), s <= {1, 2, 3, 4}, 2 in s)
s.add(10)
s.discard(1)
print(sorted(s), frozenset([1, 2]) == {1, 2})
print(range(5), list(range(2, 10, 3)), range(10)[2:5], len(range(0, 100, 7)), 14 in range(0, 100, 7))
first, *rest = [1, 2, 3]
(p, q), r = (1, 2), 3
*init, last = "abc"
print(first, rest, p, q, r, init, last)
try:
    m, n = [1, 2, 3]
except ValueError as error:
    print(error)
try:
    m, n, o = (1,)
except ValueError as error:
    print(error)
for call in (lambda: a[100], lambda: {}["k"], lambda: (1,)[5], lambda: "abc"[9], lambda: {[]: 1}, lambda: [].pop(), lambda: a["x"]):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
nested = [1, [2, {"k": (3, None, True)}], "text", 1.5]
print(nested, str(nested), repr("it's"), (1,), (), {}, set(), [[]])
b = [1]
b.append(b)
print(b)
for i, (k, v) in enumerate({"one": 1, "two": 2}.items(), start=1):
    print(i, k, v)
for x, y in zip([1, 2, 3], "ab"):
    print(x, y)
print(any([0, 1]), all([]), min(3, 1, 2), max([4, 9, 2]), min("b", "a", key=ord), sum([1, 2], 10))
print(list(map(lambda v: v + 1, [1, 2])), list(filter(None, [0, 1, 2])), list(reversed([1, 2, 3])))
