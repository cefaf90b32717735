# defaultdict: the factory is asked for missing keys only.
from collections import defaultdict
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


groups = defaultdict(list)
for word in "apple avocado banana blueberry cherry".split():
    groups[word[0]].append(word)
print(groups, dict(groups))
numbers = defaultdict(int)
numbers["a"] += 1
print(numbers, numbers.get("zz"), "nope" in numbers, numbers["new"], numbers)
print(defaultdict(list, a=[1]), numbers.copy(), numbers | {"q": 1}, type({"q": 1} | numbers), defaultdict())


def tree():
    return defaultdict(tree)


root = tree()
root["a"]["b"]["c"] = 1
print(root["a"]["b"]["c"], list(root), list(root["a"]))
numbers.default_factory = list
print(numbers["list"], numbers.__missing__("m"), numbers, numbers.default_factory)
show(lambda: defaultdict(None)["x"])
show(lambda: defaultdict(3))
show(lambda: defaultdict(len)["x"])


class Reversed(defaultdict):
    def __missing__(self, key):
        return key[::-1]


print(Reversed()["abc"], Reversed(int, a=1))
