# Subclasses of list, dict and tuple with methods of their own, and what operations give back.
class Items(list):
    def append(self, item):
        super().append(item * 2)

    def __len__(self):
        return 100


class Table(dict):
    def __missing__(self, key):
        return "no " + str(key)

    def __setitem__(self, key, value):
        super().__setitem__(key, [value])


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def sum(self):
        return self[0] + self[1]


items = Items([1])
items.append(2)
items.extend([3])
print(items, len(items), items.__len__(), list.__len__(items), [*items], type(items + []), type(items[:]), type(items.copy()))
print(items == [1, 4, 3], items < [2], sorted(items), sum(items), 4 in items, items.index(4), items * 2)
table = Table(a=1)
table["b"] = 2
table.update(c=3)
print(table, table["x"], table.get("x"), "x" in table, type(table | {}), type(table.copy()), type(Table.fromkeys("a")))
print(dict.__getitem__(table, "b"), list(table), table.pop("a"), table.setdefault("q", 9), table)
pair = Pair(1, 2)
print(pair, pair.sum, pair == (1, 2), type(pair + (3,)), type(pair[:]), hash(pair) == hash((1, 2)), {pair: 1}[(1, 2)])


class Counted(list):
    def __iadd__(self, other):
        print("iadd")
        return super().__iadd__(other)

    def __add__(self, other):
        print("add")
        return Counted(list.__add__(self, other))

    def __eq__(self, other):
        print("eq")
        return list.__eq__(self, other)

    def __contains__(self, item):
        return super().__contains__(item) or item == "always"


c = Counted([1])
c += [2]
d = c + [3]
print(c, d, type(d), c == [1, 2], "always" in c, 1 in c)


class Plain(list):
    def __add__(self, other):
        return "added"


p = Plain([1])
p += [2]
print(p, p + [3])
