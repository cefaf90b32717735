# dumps with every option, over data of every kind.
#! every = 50
import json


def show(value, **options):
    try:
        print(repr(json.dumps(value, **options)))
    except Exception as error:
        print(type(error).__name__, error)


class Text(str):
    pass


class Number(int):
    def __str__(self):
        return "X"


values = [
    None, True, 1, -5, 10**30, 1.5, 1e100, float("inf"), 'a"b\\\n\t\x01\xe9\U0001f600\x7f', [], {}, [1, [2, []]],
    {"a": 1, "b": [1, 2]}, (1, 2), {1: 2, None: 3, True: 4, 1.5: 5}, {(1, 2): 3, "k": 1}, {"b": 1, "a": 2}, {1, 2}, b"x",
    [Text("q"), Number(5)], {Number(5): Text("v")},
]
for value in values:
    show(value)
    show(value, indent=2)
    show(value, indent="\t", sort_keys=True)
    show(value, separators=(",", ":"), ensure_ascii=False)
    show(value, allow_nan=False, skipkeys=True)
    show(value, default=lambda it: "D:" + type(it).__name__)
loop = []
loop.append([loop])
show(loop)
show({1: 1, "a": 2}, sort_keys=True)
show(1, unknown=2)


class Sets(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


show({"s": {3, 1}, "l": [{2}]}, cls=Sets)
show({"s": {3, 1}}, cls=Sets, indent=1)
show(object, cls=Sets)
print("".join(json.JSONEncoder().iterencode([1, {"a": 2}])))
