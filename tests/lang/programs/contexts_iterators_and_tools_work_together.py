# Context managers, recipes of itertools, functools, heaps, templates, wrapped text and pretty printing.

import contextlib, io, sys, itertools, functools, collections, operator, heapq, bisect, string, textwrap, pprint
from contextlib import *
@contextmanager
def tag(name):
    print(f"<{name}>")
    try: yield name.upper()
    except KeyError as e: print("swallow", e)
    finally: print(f"</{name}>")
with tag("a") as x, tag("b") as y: print(x, y); raise KeyError("k")
try:
    with tag("c"): raise ValueError("v")
except ValueError as e: print("out", e)
@tag("deco")
def f(n): "doc"; return n * 2
print(f(4), f.__name__, f.__doc__, tag.__name__)
with ExitStack() as st:
    for n in "xyz": st.enter_context(tag(n))
    st.callback(print, "cb", 1, sep="-")
    st.push(lambda *e: print("pushed", e[0] and e[0].__name__) or True)
    raise RuntimeError("in stack")
st2 = ExitStack()
with st2: st2.callback(print, "later"); keep = st2.pop_all()
print("closing"); keep.close()
with suppress(ZeroDivisionError, KeyError): 1 / 0
buf = io.StringIO()
with redirect_stdout(buf), redirect_stderr(buf): print("hidden"); print("err", file=sys.stderr)
print(repr(buf.getvalue()))
with closing(io.StringIO("q")) as q: print(q.read())
print(q.closed)
with nullcontext(5) as n: print(n)
class CM(ContextDecorator, AbstractContextManager):
    def __exit__(self, *e): print("exit", [str(x)[:30] for x in e[:2]])
@CM()
def g(): print("in g")
g()
@contextmanager
def bad(): yield 1; yield 2
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def never():
    if False: yield
try:
    with never(): pass
except RuntimeError as e: print(e)
@contextmanager
def reraise():
    try: yield
    except ValueError as e: raise TypeError("converted") from e
try:
    with reraise(): raise ValueError("orig")
except TypeError as e: print(e, repr(e.__cause__))
class NoExit:
    def __enter__(self): pass
for o in (5, NoExit()):
    try:
        with o: pass
    except Exception as e: print(type(e).__name__, e)
try:
    with ExitStack() as s:
        s.callback(lambda: 1/0)
        s.callback(lambda: {}["x"])
        raise ValueError("first")
except Exception as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
# itertools recipes
from itertools import *
print(list(groupby("AAAABBBCCDAABBB", key=str.lower).__class__.__mro__)[-1], [(k, len(list(g))) for k, g in groupby("AAAABBBCCDAABBB")])
print(list(pairwise("ABCD")), list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(islice(count(10, -2), 5)), list(starmap(pow, [(2, 5), (3, 2)])), list(takewhile(lambda x: x < 5, [1, 4, 6, 4, 1])), list(dropwhile(lambda x: x < 5, [1, 4, 6, 4, 1])), list(filterfalse(None, range(4))))
print(list(zip_longest("ABCD", "xy", fillvalue="-")), list(product("AB", repeat=2)), list(permutations("ABC", 2)), list(combinations_with_replacement("AB", 3)), list(accumulate(range(1, 6), operator.mul, initial=10)), list(chain.from_iterable(["AB", "C"])))
a, b = tee(count()); print(next(a), next(a), next(b), count(1.5, .5), repeat("x", 3), list(repeat(1, 2)), cycle("ab").__next__(), islice(range(9), 2, None, 3).__reduce__ and "")
def batched(it, n):
    it = iter(it)
    while b := tuple(islice(it, n)): yield b
def powerset(s): return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def roundrobin(*its):
    pending, nexts = len(its), cycle(iter(i).__next__ for i in its)
    while pending:
        try:
            for nx in nexts: yield nx()
        except StopIteration: pending -= 1; nexts = cycle(islice(nexts, pending))
def sliding(it, n):
    d = collections.deque(islice(it := iter(it), n - 1), maxlen=n)
    for x in it: d.append(x); yield tuple(d)
print(list(batched("ABCDEFG", 3)), list(powerset([1, 2, 3])), "".join(roundrobin("ABC", "D", "EF")), list(sliding(range(5), 3)))
for bad in (lambda: islice([], -1), lambda: list(combinations([1], -1)), lambda: count("a"), lambda: repeat(1, "x"), lambda: product([1], repeat=-1), lambda: permutations(5), lambda: tee([], -1), lambda: next(chain(1)), lambda: starmap(1, [[1]]).__next__(), lambda: cycle(1), lambda: pairwise(1)):
    try: print(repr(bad())[:30])
    except Exception as e: print(type(e).__name__, e)
# functools
@functools.lru_cache(maxsize=3)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), fib.cache_info(), fib.cache_parameters(), fib.__wrapped__(1)); fib.cache_clear(); print(fib.cache_info())
@functools.singledispatch
def show(x, *a): return f"obj {x}"
@show.register
def _(x: int, *a): return f"int {x}"
@show.register(list)
@show.register(tuple)
def _(x, *a): return f"seq {len(x)}"
@show.register(type(None))
def nn(x): return "None!"
print(show(1), show("s"), show([1]), show((1, 2)), show(None), show(True), show.registry.keys() >= {int}, show.dispatch(bool).__name__, nn(1))
try: show()
except TypeError as e: print(e)
class SD:
    @functools.singledispatchmethod
    def neg(self, a): raise NotImplementedError("no")
    @neg.register
    def _(self, a: int): return -a
    @neg.register
    def _(self, a: bool): return not a
    def base(self, a, b, c=3): return a, b, c
    part = functools.partialmethod(base, 1, c=9)
print(SD().neg(5), SD().neg(True), SD().part(2))
p = functools.partial(int, base=2); print(p("101"), p, p.func, p.args, p.keywords, functools.partial(p, "11")())
print(functools.reduce(lambda a, b: a * 10 + b, [1, 2, 3], 0), functools.cmp_to_key(lambda a, b: b - a)(3) < functools.cmp_to_key(lambda a, b: b - a)(2), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
try: functools.reduce(max, [])
except TypeError as e: print(e)
def deco(fn=None, *, n=1):
    if fn is None: return functools.partial(deco, n=n)
    @functools.wraps(fn)
    def w(*a, **k):
        w.calls += 1
        return [fn(*a, **k)] * n
    w.calls = 0
    return w
@deco(n=2)
def hello(who: str = "w") -> str:
    """Says hello."""
    return f"hi {who}"
print(hello("x"), hello.calls, hello.__name__, hello.__doc__, hello.__wrapped__, hello.__annotations__ if False else hello.__annotations__) if False else print(hello("x"), hello.calls, hello.__name__, hello.__doc__, hello.__annotations__, hello.__wrapped__("z"))
print(list(heapq.merge([1, 4], [2, 3], [0])), heapq.nlargest(2, "hello"), heapq.nsmallest(2, [(3, "a"), (1, "b")], key=lambda t: -t[0]), bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2], 2), bisect.bisect(["a", "bb"], 2, key=len))
h = [5, 3, 8]; heapq.heapify(h); print(h, heapq.heappushpop(h, 1), heapq.heapreplace(h, 9), h)
print(string.Template("$a ${b}c $$ $d").safe_substitute(a=1, b=2), string.capwords("hello  world"), string.ascii_letters, string.punctuation)
try: string.Template("$a $x").substitute(a=1)
except KeyError as e: print(repr(e))
try: string.Template("$ $a").substitute(a=1)
except ValueError as e: print(e)
txt = "The quick brown fox jumped over the lazy dog. " * 3
print(textwrap.fill(txt, 40, initial_indent="* ", subsequent_indent="  ")); print(textwrap.shorten(txt, 30), textwrap.dedent("   a\n     b\n   c"), textwrap.indent("a\n\nb", "> "), textwrap.wrap("aaaaaaaaaaaaaaaaaaaaaaaa bb", 10), textwrap.wrap("hello-world foo", 8), sep="\n")
data = {"name": "x" * 30, "list": list(range(30)), "nested": {"a": [{"k": i, "v": "w" * i} for i in range(5)], "t": (1,), "e": []}, "b": b"bytes" * 20}
pprint.pprint(data); pprint.pprint(data, width=40, depth=2, indent=2, compact=True, sort_dicts=False)
print(pprint.pformat([collections.OrderedDict(a=1), collections.deque([1]), collections.Counter("aab"), collections.defaultdict(int, {1: 2}), "long " * 30]), pprint.saferepr([1]), pprint.isreadable({}))
