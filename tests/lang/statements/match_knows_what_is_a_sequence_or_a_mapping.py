# A sequence or a mapping is what is derived from the abstract class, or registered with it.
import types
from array import array
from collections import ChainMap, OrderedDict, UserDict, UserList, UserString, deque
from collections.abc import Mapping, Sequence


def taken_apart(subject):
    match subject:
        case [first, *rest]:
            return "sequence", first, rest
        case {"q": value}:
            return "mapping", value
    return "other"


class Numbers(Sequence):
    def __len__(self):
        return 2

    def __getitem__(self, index):
        if index > 1:
            raise IndexError
        return index


class Lookalike:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        if index > 1:
            raise IndexError
        return index


class Registered(Lookalike):
    pass


class Table:
    def __len__(self):
        return 1

    def get(self, key, default=None):
        return 6


Sequence.register(Registered)
Mapping.register(Table)
for subject in (
    deque([1, 2]), UserList([1, 2]), ChainMap({"q": 1}), UserDict(q=2), OrderedDict(q=3), Numbers(), Lookalike(),
    Registered(), Table(), array("i", [1, 2]), types.MappingProxyType({"q": 9}), "ab", b"ab", bytearray(b"ab"),
    UserString("ab"), {1}, range(3), (it for it in "ab"), {"q": 1}.items(), 5, None,
):
    print(type(subject).__name__, taken_apart(subject))

for text in (
    "match 5:\n case int(1, 2): pass",
    "class P:\n __match_args__ = 'x', 'x'\n x = 1\nmatch P():\n case P(1, 1): pass",
    "class P:\n __match_args__ = 'x',\n x = 1\nmatch P():\n case P(1, x=1): pass",
    "class P:\n __match_args__ = ['x']\n x = 1\nmatch P():\n case P(1): pass",
    "class P:\n __match_args__ = 1,\nmatch P():\n case P(1): pass",
    "match 5:\n case object(1): pass",
    "match (1,):\n case tuple(1, 2): pass",
):
    try:
        exec(text)
    except TypeError as error:
        print(error)
