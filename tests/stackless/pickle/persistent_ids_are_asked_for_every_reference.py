# persistent_id is asked for every reference, in CPython's order; so are reducers, once for each object.
import io
import pickle


class Plain:
    def __init__(self, **attributes):
        self.__dict__.update(attributes)


class Hooked:
    def __reduce__(self):
        print("reduce")
        return (make, (1, "two"), {"state": [3]})


class Stated:
    def __getstate__(self):
        print("getstate")
        return ("a", ["state"])

    def __setstate__(self, state):
        self.state = state


class Items(list):
    pass


def make(*args):
    return Plain(args=args)


class Asks(pickle.Pickler):
    def persistent_id(self, obj):
        if isinstance(obj, (int, str, type(None))):
            asked.append(obj)
        elif isinstance(obj, (list, tuple, dict, set, frozenset)):
            asked.append(type(obj).__name__ + str(len(obj)))
        else:
            asked.append(getattr(obj, "__name__", type(obj).__name__))
        return "shared" if obj is shared else None


class Overrides(pickle.Pickler):
    def reducer_override(self, obj):
        asked.append(getattr(obj, "__name__", type(obj).__name__))
        return NotImplemented


class Loads(pickle.Unpickler):
    def persistent_load(self, pid):
        return shared


shared = Plain(name="shared")
twice = ["twice"]
loop = [1]
loop.append(loop)
items = Items([1, 2])
items.note = "n"
graphs = [
    [1, "x", None, 2.5, b"b", True],
    (1, (2, ())),
    {"k": [twice, twice], 2: {"k"}},
    loop,
    Plain(a=1, b=shared, c=Plain()),
    [shared, {"s": shared}, shared],
    [Plain, make, len, Plain],
    Hooked(),
    [Stated(), frozenset([1])],
    items,
    ValueError("text", 5),
]
for graph in graphs:
    for pickler in (Asks, Overrides):
        asked = []
        file = io.BytesIO()
        pickler(file).dump(graph)
        print(pickler.__name__, asked)
        file.seek(0)
        print(type(Loads(file).load()).__name__)
