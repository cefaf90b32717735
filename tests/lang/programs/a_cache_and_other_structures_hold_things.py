# Data structures: a cache with a limit, a tree that balances itself, a trie, a union of sets, an interval map.
import bisect
from collections import OrderedDict
from collections.abc import MutableMapping, MutableSet
from functools import wraps


class LruCache(MutableMapping):
    def __init__(self, limit, /, *args, on_evict=None, **kwargs):
        self.limit, self.on_evict = limit, on_evict
        self.items_ = OrderedDict()
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        value = self.items_[key]
        self.items_.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        self.items_[key] = value
        self.items_.move_to_end(key)
        while len(self.items_) > self.limit:
            evicted = self.items_.popitem(last=False)
            if self.on_evict:
                self.on_evict(*evicted)

    def __delitem__(self, key):
        del self.items_[key]

    def __iter__(self):
        return iter(self.items_)

    def __len__(self):
        return len(self.items_)

    def __repr__(self):
        return f"{type(self).__name__}({dict(self.items_)})"


def cached(limit):
    def decorate(function):
        cache = LruCache(limit)

        @wraps(function)
        def wrapper(*args):
            try:
                value = cache[args]
                wrapper.hits += 1
            except KeyError:
                value = cache[args] = function(*args)
            return value

        wrapper.hits, wrapper.cache = 0, cache
        return wrapper

    return decorate


class SortedTree(MutableSet):
    """A treap with priorities from the keys, so that it always has one form."""

    class Node:
        __slots__ = ("key", "left", "right", "size")

        def __init__(self, key, left=None, right=None):
            self.key, self.left, self.right = key, left, right
            self.update()

        def update(self):
            self.size = 1 + SortedTree.size(self.left) + SortedTree.size(self.right)
            return self

        @property
        def priority(self):
            return (hash(self.key) * 2654435761) % 2**32

    def __init__(self, items=()):
        self.root = None
        for item in items:
            self.add(item)

    @staticmethod
    def size(node):
        return node.size if node else 0

    def split(self, node, key):
        if node is None:
            return None, None
        if node.key < key:
            node.right, rest = self.split(node.right, key)
            return node.update(), rest
        rest, node.left = self.split(node.left, key)
        return rest, node.update()

    def merge(self, a, b):
        if a is None or b is None:
            return a or b
        if a.priority > b.priority:
            a.right = self.merge(a.right, b)
            return a.update()
        b.left = self.merge(a, b.left)
        return b.update()

    def add(self, key):
        if key not in self:
            left, right = self.split(self.root, key)
            self.root = self.merge(self.merge(left, self.Node(key)), right)

    def discard(self, key):
        def without(node):
            if node is None:
                return None
            if key < node.key:
                node.left = without(node.left)
            elif node.key < key:
                node.right = without(node.right)
            else:
                return self.merge(node.left, node.right)
            return node.update()

        self.root = without(self.root)

    def __contains__(self, key):
        node = self.root
        while node and node.key != key:
            node = node.left if key < node.key else node.right
        return node is not None

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.key
                yield from walk(node.right)

        return walk(self.root)

    def __len__(self):
        return self.size(self.root)

    def __getitem__(self, n):
        if n < 0:
            n += len(self)
        if not 0 <= n < len(self):
            raise IndexError("tree index out of range")
        node = self.root
        while True:
            before = self.size(node.left)
            if n == before:
                return node.key
            node, n = (node.left, n) if n < before else (node.right, n - before - 1)


class Trie(dict):
    END = ""

    def __missing__(self, char):
        self[char] = child = type(self)()
        return child

    def insert(self, word):
        node = self
        for char in word:
            node = node[char]
        node[self.END] = word

    def complete(self, prefix):
        node = self
        for char in prefix:
            if char not in node:
                return
            node = node[char]
        todo = [node]
        while todo:
            node = todo.pop()
            for char, child in sorted(node.items(), reverse=True):
                if char == self.END:
                    yield child
                else:
                    todo.append(child)


class Unions:
    def __init__(self):
        self.parent = {}

    def find(self, item):
        self.parent.setdefault(item, item)
        while self.parent[item] != item:
            self.parent[item] = item = self.parent[self.parent[item]]
        return item

    def join(self, *items):
        first, *rest = map(self.find, items)
        for other in rest:
            self.parent[other] = first

    def groups(self):
        found = {}
        for item in self.parent:
            found.setdefault(self.find(item), []).append(item)
        return list(found.values())


class Intervals:
    def __init__(self):
        self.starts, self.values = [], []

    def __setitem__(self, span, value):
        low, high = span.start, span.stop
        rest = self.get(high)
        at = bisect.bisect_left(self.starts, low)
        end = bisect.bisect_right(self.starts, high)
        self.starts[at:end] = [low, high]
        self.values[at:end] = [value, rest]

    def get(self, key, default=None):
        at = bisect.bisect_right(self.starts, key) - 1
        return default if at < 0 else self.values[at]

    def __getitem__(self, key):
        if (value := self.get(key)) is None:
            raise KeyError(key)
        return value


evicted = []
cache = LruCache(3, a=1, b=2, on_evict=lambda *it: evicted.append(it))
cache["c"] = 3
cache["a"]
cache.update(d=4, e=5)
print(cache, evicted, "b" in cache, cache.get("zz", "none"), cache.pop("a"), list(cache.items_.items()), len(cache))
try:
    cache["b"]
except KeyError as error:
    print("KeyError", error)


@cached(50)
def ways(n, coins=(1, 5, 10, 25)):
    if n == 0:
        return 1
    return sum(ways(n - coin, coins[: i + 1]) for i, coin in enumerate(coins) if coin <= n)


print(ways(30), ways.hits > 0, ways.__name__, len(ways.cache) <= 50)
tree = SortedTree((n * 37 + 11) % 101 for n in range(60))
print(len(tree), list(tree)[:8], tree[0], tree[-1], tree[30], 11 in tree, 12 in tree)
tree.discard(11)
tree -= {14, 15}
print(len(tree), tree.pop() is not None, len(tree), tree.isdisjoint([1000]), (tree & {21, 22, 23}) == {21, 23} & set(tree))
try:
    tree[1000]
except IndexError as error:
    print(error)
trie = Trie()
for word in "tea ten team to inn in tear".split():
    trie.insert(word)
print([*trie.complete("te")], [*trie.complete("")], [*trie.complete("x")], [*trie.complete("in")])
unions = Unions()
for pair in [(1, 2), (3, 4), (5, 6), (2, 4)]:
    unions.join(*pair)
print(unions.groups(), unions.find(1) == unions.find(3), unions.find(1) == unions.find(5))
spans = Intervals()
spans[0:100] = "base"
spans[10:20] = "ten"
spans[15:40] = "fifteen"
spans[5:12] = "five"
print([(n, spans.get(n)) for n in (-1, 0, 5, 11, 12, 15, 39, 40, 99, 100)], spans.starts)
try:
    spans[-5]
except KeyError as error:
    print(repr(error))
