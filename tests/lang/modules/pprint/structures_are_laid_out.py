# pformat with its options, over structures that do and do not fit.
#! every = 500
import pprint

data = {
    "name": "x" * 30, "list": list(range(25)), "nested": {"a": [1, 2, {"b": "c" * 50}], "t": (1, 2, 3), "e": []},
    "long": "the quick brown fox jumps over the lazy dog " * 3, "by": b"abc" * 30, 1: 2, (1, 2): 3, None: 4,
}
for options in [{}, {"width": 40}, {"indent": 4}, {"compact": True}, {"depth": 1}, {"depth": 2}, {"sort_dicts": False}]:
    print(pprint.pformat(data, **options))
for value in [[], (1,), "x" * 100, "line1\nline2\n" * 8, [["a" * 20] * 5] * 2, {"b": 1, "a": 2}, {1: {2: {3: "x" * 70}}}, [1234567890] * 9]:
    print(pprint.pformat(value))
    print(pprint.pformat(value, compact=True, width=30, indent=2))
pprint.pprint(data, width=60)
pprint.pp({"b": 1, "a": 2})
print(pprint.saferepr([1, {"b": 2, "a": 1}]), pprint.isreadable([1]), pprint.isreadable([object()]))
loop = []
loop.append(loop)
print(pprint.isrecursive(loop), pprint.pformat(loop)[:22])
