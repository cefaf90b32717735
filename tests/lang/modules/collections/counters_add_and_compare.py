# Counter: counting, arithmetic, order, text.
from collections import Counter
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


c = Counter("abracadabra")
print(c, c.most_common(), c.most_common(2), c["z"], "".join(sorted(c.elements())), c.total())
print(Counter(a=1, b=2), Counter({"a": 1}) + Counter(a=2, b=-1), Counter(a=3) - Counter(a=1, b=2))
print(Counter(a=3) & Counter(a=1, b=2), Counter(a=3) | Counter(a=1, b=2), +Counter(a=-1, b=1), -Counter(a=-1, b=1))
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=1) != Counter())
print(Counter(), Counter(x for x in "aab"), Counter([1, 1, "x"]), Counter(a="x", b=1), isinstance(c, dict))
c = Counter("aab")
c.update("bc")
c.subtract({"a": 5})
c.subtract("c")
c.update(z=3)
del c["nope"]
c["q"] += 1
print(c, c.copy() == c)
c = Counter(a=3, b=1)
c += Counter(b=2)
c -= Counter(a=1)
c |= Counter(z=4)
print(c)
c &= Counter(a=1, z=9)
print(c)
show(lambda: Counter(1))
show(lambda: Counter.fromkeys("a"))
show(lambda: Counter("ab") * 2)
words = "the quick brown the lazy dog the end dog".split()
for word, count in Counter(words).most_common(3):
    print(word, count)


class Key:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return len(self.name)

    def __repr__(self):
        return self.name


print(Counter([Key("a"), Key("b"), Key("a")]))
