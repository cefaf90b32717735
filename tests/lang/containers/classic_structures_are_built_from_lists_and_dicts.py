# A trie, a union-find, a linked list, a heap, a matrix and an LRU cache.
from collections import OrderedDict


class Trie:
    def __init__(self):
        self.children = {}
        self.is_word = False

    def add(self, word):
        node = self
        for char in word:
            node = node.children.setdefault(char, Trie())
        node.is_word = True

    def words(self, prefix=""):
        if self.is_word:
            yield prefix
        for char in sorted(self.children):
            yield from self.children[char].words(prefix + char)

    def starting_with(self, prefix):
        node = self
        for char in prefix:
            if char not in node.children:
                return []
            node = node.children[char]
        return list(node.words(prefix))


trie = Trie()
for word in ("car", "cart", "care", "dog", "do"):
    trie.add(word)
print(list(trie.words()), trie.starting_with("car"), trie.starting_with("x"))


class Groups:
    def __init__(self, n):
        self.parent = list(range(n))

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a, b):
        self.parent[self.find(a)] = self.find(b)


groups = Groups(8)
for a, b in [(0, 1), (2, 3), (1, 3), (5, 6)]:
    groups.union(a, b)
print(len({groups.find(x) for x in range(8)}), groups.find(0) == groups.find(2), groups.find(0) == groups.find(5))


class Linked:
    def __init__(self, items=()):
        self.head = None
        for item in reversed(list(items)):
            self.head = (item, self.head)

    def __iter__(self):
        node = self.head
        while node:
            item, node = node
            yield item

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return "Linked(%s)" % ", ".join(map(repr, self))


chain = Linked("abc")
first, *rest = chain
print(chain, len(chain), "b" in chain, first, rest, max(chain), list(zip(chain, range(9))), sorted(chain, reverse=True))


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def __getitem__(self, key):
        if isinstance(key, tuple):
            return self.rows[key[0]][key[1]]
        return self.rows[key]

    def __setitem__(self, key, value):
        self.rows[key[0]][key[1]] = value

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __eq__(self, other):
        return self.rows == other.rows

    def transposed(self):
        return Matrix(zip(*self.rows))


m = Matrix([[1, 2], [3, 4]])
m[0, 1] = 5
print((m @ m).rows, m.transposed().rows, m[1, 0], m[1], m.transposed().transposed() == m)
