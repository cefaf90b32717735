# Views and iterators of an OrderedDict have types of their own, which tell of what happens to its order.
from collections import OrderedDict
from collections.abc import ItemsView, KeysView

o = OrderedDict(a=1, b=2)
for it in (o.keys(), o.values(), o.items(), iter(o), iter(o.values()), reversed(o), reversed(o.items())):
    print(type(it).__name__, type(it).__mro__[1].__name__, hasattr(it, "__length_hint__"))
print(o.keys(), o.values(), o.items(), o.keys() | {"b"} == {"a", "b"}, "a" in o.keys(), ("a", 1) in o.items())
print(isinstance(o.keys(), KeysView), isinstance(o.items(), ItemsView), isinstance(o.keys(), type({}.keys())))
it = iter(o.items())
next(it)
print(it.__reduce__(), next(it), it.__reduce__(), iter({1: 2}).__reduce__())
print(type(o.copy().keys()).__name__, type(dict(o).keys()).__name__, type(type("S", (OrderedDict,), {})().keys()).__name__)


def go(name, change, at=1, make=iter):
    o = OrderedDict((i, i) for i in range(4))
    it = make(o)
    seen = []
    try:
        for n, key in enumerate(it):
            seen.append(key)
            if n == at:
                change(o)
        print(name, seen)
    except RuntimeError as error:
        print(name, seen, error)
    try:
        print("  then", list(it))
    except RuntimeError as error:
        print("  again", error)


def clear_and_fill(o):
    o.clear()
    o.update({1: 1, 2: 2, 3: 3, 4: 4})


for make in (iter, reversed, lambda o: iter(o.items())):
    go("move", lambda o: o.move_to_end(0), 1, make)
    go("move to front", lambda o: o.move_to_end(2, last=False), 1, make)
    go("stay", lambda o: (o.move_to_end(3), o.move_to_end(0, False)), 1, make)
    go("add", lambda o: o.update({9: 9}), 1, make)
    go("set", lambda o: o.update({1: 9}), 1, make)
    go("delete", lambda o: o.pop(0), 1, make)
    go("replace", lambda o: (o.pop(0), o.update({9: 9})), 1, make)
    go("clear", lambda o: o.clear(), 1, make)
    go("clear and fill", clear_and_fill, 1, make)
    go("after the last", lambda o: o.update({9: 9}), 3, make)
empty = OrderedDict()
it = iter(empty)
empty[1] = 1
print(list(it))
