# Iterating over an alias gives it once, unpacked; brackets of a built-in class are its `__class_getitem__`.

import collections
import re
import types

print([*list[int]], list(tuple[int, str]), [*tuple[int, ...]], (lambda *a: a)(*tuple[int]))
print(tuple[*tuple[int, str]], tuple[*tuple[int]].__args__, 1 in list[int])
unpacked = next(iter(list[int]))
print(unpacked, unpacked.__unpacked__, list[int].__unpacked__, unpacked == list[int], unpacked == next(iter(list[int])))
print(isinstance(unpacked, types.GenericAlias), unpacked.__origin__, unpacked.__args__, hash(unpacked) == hash(next(iter(list[int]))))
aliases = iter(dict[str, int])
print(type(aliases), next(aliases), next(aliases, "end"), iter(aliases) is aliases)
for cls in [list, dict, tuple, set, frozenset, enumerate, types.MappingProxyType, types.AsyncGeneratorType, re.Pattern, re.Match, collections.OrderedDict, collections.Counter]:
    print(cls[int], cls.__class_getitem__(str), "__class_getitem__" in dir(cls), type(cls[int]))
print(list.__class_getitem__.__name__, type(list.__class_getitem__), type(list.__dict__["__class_getitem__"]))
print(collections.ChainMap.__class_getitem__)


class Names(list):
    pass


print(Names[int].__origin__ is Names, Names.__class_getitem__((int, str)).__args__, type[int])
for cls in [int, str, range, bytes, types.GeneratorType]:
    try:
        cls[int]
    except TypeError as e:
        print(e)
    print(hasattr(cls, "__class_getitem__"))
