# Unpickler.find_class is asked for what CPython calls to make ranges, slices, bytearrays, iterators and bound methods.
import io
import pickle
from itertools import count


class Asks(pickle.Unpickler):
    def find_class(self, module, name):
        asked.append(module + "." + name)
        return super().find_class(module, name)


class Forbids(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError("global '%s.%s' is forbidden" % (module, name))


table = {1: "a", 2: "b"}
ended = iter([])
list(ended)
for obj in (
    range(3),
    slice(1, 2),
    bytearray(b"x"),
    iter([1, 2]),
    iter(range(3)),
    iter({1, 2}),
    iter(table),
    iter(table.items()),
    reversed([1, 2]),
    enumerate("ab"),
    zip([1], [2]),
    map(len, ["a"]),
    count(3),
    ended,
    [].append,
    "ab".upper,
    type(None),
    [type, getattr],
    complex(1, 2),
    frozenset([1]),
    ValueError("x"),
):
    asked = []
    image = pickle.dumps(obj)
    Asks(io.BytesIO(image)).load()
    print(type(obj).__name__, sorted(asked))
    try:
        Forbids(io.BytesIO(image)).load()
        print("    loaded")
    except pickle.UnpicklingError as error:
        print("   ", error if len(asked) == 1 else "forbidden")
