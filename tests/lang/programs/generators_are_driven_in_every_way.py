# Coroutines of generators, delegation, cleanup, pipelines and iterators of classes, driven by hand.

import itertools, functools, types, sys, collections, inspect, contextlib
def coroutine(fn):
    @functools.wraps(fn)
    def w(*a, **k): g = fn(*a, **k); next(g); return g
    return w
@coroutine
def avg():
    s = n = 0; r = None
    while True:
        x = yield r
        if x is None: return (s, n)
        s += x; n += 1; r = s / n
a = avg(); print(a.send(10), a.send(20))
try: a.send(None)
except StopIteration as e: print(e.value, e.args)
def chain(*its):
    for it in its: yield from it
def flatten(x, d=0):
    try:
        if isinstance(x, (str, bytes)): raise TypeError
        for i in x: yield from flatten(i, d + 1)
    except TypeError: yield x, d
print(list(flatten([1, ["ab", (2, [3, {4}])], range(2)])))
def deleg():
    r = yield from inner(); print("inner returned", r); yield "end"
def inner():
    got = []
    try:
        while len(got) < 3:
            try: got.append((yield len(got)))
            except ValueError as e: got.append(f"caught {e}")
    finally: print("inner cleanup", got)
    return got
g = deleg(); print(next(g), g.send("a"), g.throw(ValueError("v")), g.send("c"))
g = deleg(); next(g); g.close()
try: next(g)
except StopIteration as e: print("closed", e.value)
def stubborn():
    while True:
        try: yield 1
        except GeneratorExit: yield 2
g = stubborn(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def leak(): 
    yield 1
    raise StopIteration("x")
try: list(leak())
except RuntimeError as e: print(e, repr(e.__cause__))
def selfref():
    try: yield next(me)
    except ValueError as e: yield str(e)
me = selfref(); print(next(me))
g = (x * 2 for x in range(3)); print(g.__name__, g.gi_code.co_name, type(g), next(g), list(g), list(g), g.gi_frame)
def sched(tasks):
    q = collections.deque(tasks); out = []
    while q:
        t = q.popleft()
        try: out.append(next(t)); q.append(t)
        except StopIteration as e: out.append(("ret", e.value))
    return out
def task(n, k):
    for i in range(k): yield f"{n}{i}"
    return n
print(sched([task("a", 2), task("b", 1), task("c", 3)]))
def pipeline(src, *fs): return functools.reduce(lambda s, f: f(s), fs, src)
print(list(pipeline(range(20), lambda s: (x for x in s if x % 3), lambda s: (x * x for x in s), lambda s: itertools.takewhile(lambda x: x < 150, s))))
class Tree:
    def __init__(s, v, *k): s.v, s.k = v, k
    def __iter__(s): yield s.v; yield from itertools.chain.from_iterable(s.k)
    def paths(s, pre=()):
        pre += (s.v,)
        if not s.k: yield pre
        for c in s.k: yield from c.paths(pre)
t = Tree(1, Tree(2, Tree(3)), Tree(4)); print(list(t), list(t.paths()))
def primes():
    d = {}
    for q in itertools.count(2):
        p = d.pop(q, None)
        if p is None: yield q; d[q * q] = q
        else:
            x = q + p
            while x in d: x += p
            d[x] = p
print(list(itertools.islice(primes(), 20)), sum(itertools.takewhile(lambda p: p < 1000, primes())))
def finally_order():
    try:
        try: yield 1
        finally: print("f1"); yield "from finally"
    except Exception as e: print("exc", repr(e)); yield "handled"
    else: print("else")
    finally: print("f2")
g = finally_order(); print(next(g), g.throw(KeyError("k")), next(g), list(g))
with contextlib.suppress(TypeError): g = avg.__wrapped__(); g.send(5)
try: g.send(5)
except TypeError as e: print(e)
for bad in (lambda: g.throw(5), lambda: g.throw("s"), lambda: g.throw(ValueError, "msg"), lambda: next(g), lambda: next(iter([]), "d"), lambda: iter(lambda: 1, 1).__next__(), lambda: [*iter(functools.partial(next, iter([1, 2, 3])), 3)], lambda: iter(5, 5), lambda: (yield_ for yield_ in 5), lambda: list(zip([1], [2, 3], strict=True)), lambda: list(map(lambda a, b: a + b, [1, 2], [3]))):
    try: print(bad())
    except BaseException as e: print(type(e).__name__, e)
def returns_early(n):
    for i in range(n):
        if i == 2: return "early"
        yield i
    else: yield "else"
print(list(returns_early(2)), list(returns_early(5)), [*returns_early(1)], dict(enumerate(returns_early(3))), max(returns_early(3)))
x, *y, z = returns_early(2); print(x, y, z)
def fib(): 
    a, b = 0, 1
    while True: yield (a := b, b := a + b)[0] if False else a; a, b = b, a + b
print([*itertools.islice(fib(), 10)], next(itertools.dropwhile(lambda n: n < 10**6, fib())))
lazy = (print("evaluated", i) or i for i in range(3)); print("before"); print(next(lazy)); print(any(i == 1 for i in lazy))
def cm():
    print("start"); r = yield "val"; print("got", r)
g = cm(); print(next(g))
try: g.send("sent")
except StopIteration: pass
@types.coroutine
def tc(): x = yield "tc"; return x
async def ac(): return await tc()
c = ac(); print(c.send(None))
try: c.send("back")
except StopIteration as e: print(e.value)
class Ctr:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s): s.n += 1; return s.n if s.n < 4 else next(iter(()))
print(list(Ctr()), sum(Ctr()), 3 in Ctr(), sorted(Ctr(), reverse=True), "".join(map(str, Ctr())), [a + b for a, b in zip(Ctr(), Ctr())], list(itertools.chain(Ctr(), Ctr())))
c = Ctr(); print(next(c), list(itertools.islice(c, 1)), tuple(c), list(c))
