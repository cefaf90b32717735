# Classes that derive from the abstract ones get the rest of the interface.
from collections.abc import MutableMapping, MutableSequence, MutableSet, Sequence
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)




class Table(MutableMapping):
    def __init__(self):
        self.pairs = []

    def __getitem__(self, key):
        for known, value in self.pairs:
            if known == key:
                return value
        raise KeyError(key)

    def __setitem__(self, key, value):
        self.pairs = [pair for pair in self.pairs if pair[0] != key] + [(key, value)]

    def __delitem__(self, key):
        self[key]
        self.pairs = [pair for pair in self.pairs if pair[0] != key]

    def __iter__(self):
        return iter([key for key, _ in self.pairs])

    def __len__(self):
        return len(self.pairs)


m = Table()
m.update(a=1, b=2)
m.update([("c", 3)])
print(list(m.items()), list(m.keys()), list(m.values()), m.get("z"), "a" in m, m.pop("a"), m.setdefault("q", 3), dict(m))
print(m == {"b": 2, "c": 3, "q": 3}, len(m), sorted(m.keys() | {"z"}), ("b", 2) in m.items(), 3 in m.values())
show(lambda: m.pop("zz"))
print(m.popitem(), m.clear(), len(m))


class Row(MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def __len__(self):
        return len(self.items)

    def insert(self, index, value):
        self.items.insert(index, value)


r = Row(1, 2)
r.append(3)
r.extend([4])
r += [5]
r.reverse()
print(r.items, list(r), list(reversed(r)), 3 in r, r.index(3), r.count(1), r.pop(), r.remove(5), r.items)
show(lambda: r.index(99))


class Ordered(MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)

    def __repr__(self):
        return "Ordered(%r)" % self.items


a = Ordered([1, 2, 3])
print(a | [4], a & [1, 9], a - [1], a ^ [1, 7], a <= Ordered([1, 2, 3, 4]), a == {1, 2, 3}, a.isdisjoint([9]), a < a, {1, 9} | a)
a |= [5]
a -= [1]
a ^= [2, 8]
print(a, a.pop(), a)
show(lambda: a.remove(99))
