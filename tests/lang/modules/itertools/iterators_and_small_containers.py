# itertools, Counter, deque, namedtuple and templates in passing.
import collections, copy, functools, itertools, operator, string, types


def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


for f in [lambda: list(itertools.chain.from_iterable(['ab', 'c'])), lambda: list(itertools.product('ab', repeat=2))[:3], lambda: list(itertools.permutations([1, 2, 3], 2))[::2], lambda: list(itertools.combinations_with_replacement('ab', 2)), lambda: list(itertools.groupby('aabb'))[0][0], lambda: list(itertools.takewhile(lambda x: x < 3, itertools.count(1))), lambda: list(itertools.islice(itertools.cycle('ab'), 5)), lambda: list(itertools.starmap(pow, [(2, 3)])), lambda: list(itertools.compress('abc', [1, 0, 1])), lambda: list(itertools.filterfalse(None, [0, 1])), lambda: [list(t) for t in itertools.tee([1, 2])], lambda: list(itertools.accumulate([1, 2, 3], initial=10)), lambda: list(itertools.zip_longest('a', 'bc')), lambda: list(itertools.pairwise('abc')), lambda: itertools.count(5, 2), lambda: itertools.repeat(1, 2), lambda: collections.Counter('abca') - collections.Counter('ab'), lambda: collections.Counter(a=1) + collections.Counter(a=-5), lambda: collections.Counter('aab').most_common(1), lambda: collections.deque([1, 2, 3], maxlen=2), lambda: collections.ChainMap({'a': 1}, {'b': 2}), lambda: collections.defaultdict(list, a=[1]), lambda: collections.OrderedDict([('a', 1)]), lambda: collections.namedtuple('N', 'a b', defaults=[5])(1), lambda: collections.namedtuple('N', 'a a'), lambda: collections.namedtuple('N', 'class'), lambda: collections.namedtuple('N', 'a b')(1), lambda: string.Template('$a ${b} $$').substitute(a=1, b=2), lambda: string.Template('$a').substitute(), lambda: string.Template('$a $').safe_substitute(), lambda: string.capwords('ab cd'), lambda: operator.attrgetter('a.b')(types.SimpleNamespace(a=types.SimpleNamespace(b=3))), lambda: operator.methodcaller('upper')('a')]: show(f)
