# A ChainMap that lacks a key says so while it handles the error of its first mapping.
from collections import ChainMap

chain = ChainMap({}, {"a": 1})
for fail in (lambda: chain.pop("a"), chain.popitem, lambda: chain.__delitem__("a")):
    try:
        fail()
    except KeyError as error:
        print(error, error.__suppress_context__, repr(error.__context__))
