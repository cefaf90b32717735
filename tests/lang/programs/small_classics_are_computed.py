# The small programs that beginners write, one after the other.

# many small idioms people post
import sys, re, string, collections, itertools, functools, operator, math, textwrap, datetime, bisect, copy, json
def roman(n):
    out = ""
    for v, s in zip((1000,900,500,400,100,90,50,40,10,9,5,4,1), "M CM D CD C XC L XL X IX V IV I".split()):
        q, n = divmod(n, v); out += s * q
    return out
print([roman(n) for n in (1994, 2024, 49, 3999)])
def words(n):
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 20: return ones[n]
    if n < 100: return tens[n // 10] + ("-" + ones[n % 10] if n % 10 else "")
    if n < 1000: return ones[n // 100] + " hundred" + (" and " + words(n % 100) if n % 100 else "")
    for p, w in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= p: return words(n // p) + " " + w + (" " + words(n % p) if n % p else "")
print(words(1234567), words(90), words(10**9 + 11))
print("\n".join(f"{a:>3}" + "".join(f"{a*b:4}" for b in range(1, 11)) for a in range(1, 6)))
caesar = lambda s, k: s.translate(str.maketrans(string.ascii_letters, "".join(a[k:] + a[:k] for a in (string.ascii_lowercase, string.ascii_uppercase))))
print(caesar("Hello, World!", 3), caesar(caesar("abc XYZ", 5), -5 % 26))
def rle(s): return "".join(f"{len(list(g))}{k}" for k, g in itertools.groupby(s))
print(rle("aaabbc"), re.sub(r"(\d+)(\D)", lambda m: int(m[1]) * m[2], rle("aaabbc")))
def lev(a, b):
    prev = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        cur = [i]
        for j, y in enumerate(b, 1): cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j-1] + (x != y)))
        prev = cur
    return prev[-1]
print(lev("kitten", "sitting"), lev("", "abc"))
def lcs(a, b):
    @functools.cache
    def go(i, j):
        if i == len(a) or j == len(b): return ""
        if a[i] == b[j]: return a[i] + go(i + 1, j + 1)
        return max(go(i + 1, j), go(i, j + 1), key=len)
    return go(0, 0)
print(lcs("AGGTAB", "GXTXAYB"))
def merge_sort(x):
    if len(x) < 2: return x
    m = len(x) // 2; l, r = merge_sort(x[:m]), merge_sort(x[m:]); out = []
    while l and r: out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
def quick(x): return x and quick([i for i in x[1:] if i < x[0]]) + [x[0]] + quick([i for i in x[1:] if i >= x[0]])
data = [37, 2, 99, -5, 2, 14]; print(merge_sort(data), quick(data), sorted(data, key=lambda v: (v % 3, -v)), data)
print([i for i in range(2, 50) if all(i % j for j in range(2, int(i**.5) + 1))], [(a, b, c) for a in range(1, 20) for b in range(a, 20) for c in [math.isqrt(a*a + b*b)] if c * c == a*a + b*b])
print(*(f"{'*' * (2*i+1):^11}" for i in range(5)), sep="\n")
print(*zip(*[iter("abcdefgh")] * 3), list(map(list, zip(*[[1, 2, 3], [4, 5, 6]]))), [*map(sum, zip([1, 2], [3, 4]))], dict(zip("abc", itertools.count())), {**{"a": 1}, "b": 2})
def pascal(n):
    row = [1]
    for _ in range(n): yield row; row = [a + b for a, b in zip([0, *row], [*row, 0])]
for r in pascal(6): print(" ".join(map(str, r)).center(20).rstrip())
hanoi = lambda n, a="A", b="B", c="C": [] if n == 0 else hanoi(n-1, a, c, b) + [a + c] + hanoi(n-1, b, a, c)
print(hanoi(3), len(hanoi(10)))
collatz = lambda n: [n] if n == 1 else [n] + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
print(collatz(6), max(range(1, 100), key=lambda n: len(collatz(n))))
mat = [[1, 2], [3, 4]]; mul = lambda a, b: [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]; print(functools.reduce(mul, [mat] * 5), [row[::-1] for row in zip(*mat)])
def det(m): return m[0][0] if len(m) == 1 else sum((-1)**i * v * det([r[:i] + r[i+1:] for r in m[1:]]) for i, v in enumerate(m[0]))
print(det([[2, -3, 1], [2, 0, -1], [1, 4, 5]]))
def bin_search(a, x, lo=0, hi=None):
    hi = len(a) if hi is None else hi
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x: lo = mid + 1
        else: hi = mid
    return lo
print([bin_search([1, 3, 5, 7], x) == bisect.bisect_left([1, 3, 5, 7], x) for x in range(9)])
inv = collections.defaultdict(list)
for k, v in {"a": 1, "b": 2, "c": 1}.items(): inv[v].append(k)
print(dict(inv), collections.Counter(map(len, "the quick brown fox".split())), "".join(sorted(set("mississippi"))), max(collections.Counter("mississippi").items(), key=lambda kv: (kv[1], kv[0])))
bal = lambda s: not functools.reduce(lambda st, c: st + c if c in "([{" else st[:-1] if st and st[-1] + c in ("()", "[]", "{}") else st + c, s, "")
print([bal(s) for s in ("()[]{}", "([)]", "{[]}", ")", "")])
class Stack(list):
    push = list.append
    peek = property(lambda s: s[-1])
s = Stack(); s.push(1); s.push(2); print(s.peek, s.pop(), s, isinstance(s, list), Stack([1]) + [2], type(Stack([1]) + [2]), s * 2, s[:], type(s[:]), Stack("ab") == ["a", "b"], repr(Stack()))
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
    def __iter__(self):
        n = self
        while n: yield n.v; n = n.nxt
    def __repr__(self): return " -> ".join(map(str, self)) + " -> None"
def rev(n):
    p = None
    while n: n.nxt, p, n = p, n, n.nxt
    return p
print(rev(functools.reduce(lambda n, v: Node(v, n), range(4, 0, -1), None)))
x = 5; x, y = y if (y := 10) else 0, x; print(x, y)
a = b = []; a.append(1); print(b, a is b); c = a[:]; c += [2]; print(a, c); t = (1, [2]);
try: t[1] += [3]
except TypeError as e: print(e, t)
def f(a, L=[]): L.append(a); return L
print(f(1), f(2), f.__defaults__); fs = [lambda: i for i in range(3)]; print([g() for g in fs], [g() for g in [lambda i=i: i for i in range(3)]])
print(0.1 + 0.2 == 0.3, round(0.1 + 0.2, 2), 1 == 1.0 == True, [] == False, not [], bool("False"), None is None, "a" "b", 3 > 2 > 1, (1,) < (1, 2), "Z" < "a", [1, 2] is [1, 2])
print(sum([[1], [2, 3]], []), any(c.isdigit() for c in "ab3"), list(filter(None, [0, 1, "", "x"])), sorted("banana", key="nab".index), " ".join(w.capitalize() for w in "hello big world".split()), "hello"[::-1], "a-b_c".replace("-", "_").split("_"), "%.2f%%" % 12.345, f"{1e6:,.0f}", f"{255:08b} {255:#x} {-5:+d} {3.14159:.3g}")
try: int("abc")
except ValueError as e: print("Error:", e)
else: print("no")
finally: print("done")
for i in range(3):
    if i == 5: break
else: print("no break")
while True:
    try:
        try: raise KeyError("k")
        finally: print("fin")
    except KeyError: break
def gen():
    r = yield 1
    while r: r = yield r * 2
g = gen(); print(next(g), g.send(5), g.send(7)); print(next(g, "over"))
d = dict(b=2, a=1); d.setdefault("c", []).append(3); print(d, sorted(d.items(), key=lambda kv: str(kv[1])), d.pop("zz", None), list(d), d.get("q", "dflt"), {k: v for k, v in d.items() if k != "c"}); del d["b"]; print(len(d), "b" in d, d | {"z": 0})
first, *mid, last = range(6); (p, q), r = (1, 2), 3; print(first, mid, last, p, q, r); print(*[1, 2], **{"sep": "-", "end": "!\n"})
print(f"{'Item':<10}|{'Qty':^5}|{'Price':>8}"); print("-" * 25)
for n, qn, pr in [("Apple", 3, .5), ("Kiwi", 12, 1.25)]: print(f"{n:<10}|{qn:^5}|{pr:>8.2f}")
print(textwrap.dedent("""\
    Dear {name},
        You owe ${amt:,.2f}.
    """).format(name="Bob", amt=1234.5), end="")
print(datetime.date(2024, 3, 1) - datetime.date(2024, 2, 1), (datetime.datetime(2024, 1, 31) + datetime.timedelta(days=1)).strftime("%d %b %Y, %A"), json.loads(json.dumps({"a": [1, {"b": None}]}))["a"][1]["b"])
print(isinstance(True, int), issubclass(bool, int), type(5).__name__, id(a) == id(b), callable(len), hasattr("", "upper"), getattr(5, "real"), type(lambda: 0).__name__, type(print), (lambda *a, **k: (a, k))(1, x=2), [type(v).__name__ for v in (1, 1.0, "", b"", [], (), {}, set(), None, 1j, range(1), type, len, Ellipsis)])
print(list(enumerate("ab", 1)), list(reversed([1, 2])), list(zip("ab", [1, 2])), divmod(17, 5), pow(2, 10, 1000), abs(-3), chr(97), ord("a"), hex(255), bin(5), oct(8), hash(5), len({1, 1, 2}), max("abc"), min([3, 1]), sum(range(5)), round(3.567, 1), sorted([3, 1, 2], reverse=True), all([1, 0]), repr("it's"), str(None), int("101", 2), float("1e3"), complex("1+2j"), bytes("hi", "utf8"), list("abc"), tuple([1]), frozenset([1]), slice(1, 2), ascii("\u00e9"), format(3.5, ".2f"), eval("1+1"))
exec("z = 5\nprint(z * 2)"); print("z" in dir(), globals().get("z"))
print(not_defined_name if False else "short", end="\n\n"); assert 1 + 1 == 2, "math"; 
try: assert False, "msg"
except AssertionError as e: print(repr(e))
