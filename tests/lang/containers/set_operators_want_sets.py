# The operators of sets take sets only, the methods take any iterables, views of dicts take both.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: set() | [1])
show(lambda: set() - 3)
show(lambda: set() < [1])
show(lambda: {1}.union(3))
show(lambda: {1}.symmetric_difference())
show(lambda: frozenset([1]).add)
show(lambda: set([[]]))
show(lambda: {1}.remove(2))
show(lambda: set().pop())
show(lambda: {1, 2}.difference([1], [2]))
show(lambda: sorted({1}.union([2], (3,), range(5))))
show(lambda: {1, 2}.intersection([2, 3], [2]))
show(lambda: sorted({1}.symmetric_difference([2])))
show(lambda: {1, 2}.issubset([1, 2, 3]))
show(lambda: {1, 2}.issuperset(iter([1])))
show(lambda: {1}.isdisjoint(x for x in [2]))
show(lambda: frozenset({1}) | {2})
show(lambda: {1} | frozenset({2}))
show(lambda: frozenset({1}) == {1})
show(lambda: hash(frozenset({1, 2})) == hash(frozenset({2, 1})))
show(lambda: {1} in {frozenset([1])})
show(lambda: [] in {1})
show(lambda: {1} < {1, 2} <= {1, 2} and not {1} > {2})
items = {1, 2, 3}
items |= {4}
items &= {2, 3, 4}
items -= {3}
items ^= {4, 5}
print(sorted(items))


def wrong():
    items = set()
    items |= [1]


show(wrong)
items.update([7], (8,))
items.intersection_update([7, 8, 2])
items.difference_update([2])
items.symmetric_difference_update([8, 9])
items.discard(100)
print(sorted(items), items.copy() is items)


class Bag(set):
    pass


class Ice(frozenset):
    pass


bag = Bag({1})
print(bag, type(bag | bag).__name__, type(bag.copy()).__name__, type(bag.union([])).__name__)
print(Ice({1}), Bag(), Ice(), type(Ice({1}) | {2}).__name__)
