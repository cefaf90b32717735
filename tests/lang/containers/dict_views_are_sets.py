# The views of a dict follow it, and those of keys and items take part in set algebra.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


d = {1: "a", 2: "b"}
keys, values, items = d.keys(), d.values(), d.items()
d[3] = "c"
print(keys, values, items, len(keys), len(values), len(items))
print(2 in keys, "b" in values, (2, "b") in items, (2, "x") in items, 3 in items, (4, 1) in items)
print(sorted(keys & {1, 5}), sorted(keys | [7]), sorted(keys - {1}), sorted(keys ^ {1, 9}))
print(sorted({1, 9} - keys), sorted([1, 9] & keys), sorted(items & [(1, "a")]))
print(keys == {1, 2, 3}, {1, 2, 3} == keys, keys < {1, 2, 3, 4}, keys >= {1}, items == d.items(), items == {1})
print(keys.isdisjoint([4]), items.isdisjoint([(1, "a")]), keys == d.keys(), values == d.values())
print(list(reversed(keys)), list(reversed(values)), list(reversed(items)), keys.mapping)
show(lambda: values | [1])
show(lambda: keys < 3)
show(lambda: keys | 3)
show(lambda: values[0])
print(type(keys), type(values), type(items), type(keys | values))
