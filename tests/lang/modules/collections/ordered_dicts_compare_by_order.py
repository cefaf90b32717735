# OrderedDict: order in comparisons, moves to both ends, its text.
from collections import OrderedDict
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o)
o.move_to_end("c", last=False)
print(o, o.popitem(last=False), o.popitem(), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, OrderedDict() != {})
print(OrderedDict(a=1) | {"b": 2}, {"b": 2} | OrderedDict(a=1), OrderedDict.fromkeys("ab", 1), OrderedDict())
print(list(reversed(OrderedDict(a=1, b=2))), OrderedDict(a=1).pop("x", 5), o.copy(), OrderedDict(a=OrderedDict(b=1)))
o["d"] = 4
o["b"] = 5
del o["d"]
o |= {"e": 6}
print(o, o.setdefault("f"), list(o.items()), isinstance(o, dict))
show(lambda: OrderedDict().popitem())
show(lambda: o.move_to_end("zz"))
show(lambda: OrderedDict(a=1).pop("x"))
o["self"] = o
print(o)


class Cache:
    def __init__(self, size):
        self.size = size
        self.data = OrderedDict()

    def get(self, key):
        if key not in self.data:
            return None
        self.data.move_to_end(key)
        return self.data[key]

    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.size:
            print("drops", self.data.popitem(last=False))


cache = Cache(2)
cache.put("a", 1)
cache.put("b", 2)
cache.get("a")
cache.put("c", 3)
print(cache.get("b"), cache.get("a"), list(cache.data))
