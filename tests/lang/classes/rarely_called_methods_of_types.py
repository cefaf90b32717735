# Methods of built-in types that are seldom called by name, and what their arguments may be.

import array
import builtins
import copy

print(None.__bool__(), type(None).__bool__(None), type(None).__bool__, "__bool__" in dir(None))
print("abc".__getnewargs__(), b"abc".__getnewargs__(), (1, 2).__getnewargs__(), str.__getnewargs__)


class Text(str):
    pass


text = Text("abc").__getnewargs__()
print(text, type(text[0]), copy.copy(Text("x")), type(copy.deepcopy([Text("y")])[0]), Text("z").__reduce_ex__(2)[1])


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


for args in [(), (1, 2, 3, 4), (1,), ("a",), ("a", "bc"), ("a", "b", 1), (1, "b"), ("a", 1), ("a", "b", "c"), ({"ab": 1},), ({"a": 1},)]:
    show(str.maketrans, *args)
show(str.maketrans, x="a")
for args in [(), (b"a",), (b"a", b"b", b"c"), (b"a", b"bc"), ("a", b"b")]:
    show(bytes.maketrans, *args)
show(bytearray.maketrans, b"a")
for sep in [[], {}, (), (1,), {1: 2}, 1, 1.5, None, "ab", "", b"ab", b"", ":", b":", bytearray(b":"), "\xe9"]:
    for data in [b"abc", bytearray(b"abc"), memoryview(b"abc")]:
        show(data.hex, sep)
print([name for name in dir(builtins) if name in ("True", "False", "None", "__debug__")], getattr(builtins, "True"), builtins.__dict__["None"])
print([name for name in dir(memoryview) if "copy" in name], hasattr(memoryview(b""), "__copy__"))
for f in [copy.copy, copy.deepcopy]:
    show(f, memoryview(b"a"))
show(hash, array.array("i"))
show(lambda: {array.array("i"): 1})
show(lambda: array.array[int])
