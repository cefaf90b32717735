# Frozensets that are keys, or stand in keys, are found after a pickle: in dicts, sets, tuples and each other.
import pickle


class Tags(frozenset):
    pass


def found(table, keys):
    return [key in table for key in keys]


keys = [
    frozenset([4, 1, 2, 3]),
    frozenset(),
    frozenset(["a", "b"]),
    frozenset([frozenset([1]), frozenset([frozenset([2, 3]), 4])]),
    (1, frozenset([5, 6]), (frozenset([7]), "x")),
    Tags([8, 9]),
]
table = {key: number for number, key in enumerate(keys)}
group = set(keys)
holder = [table, group, keys]
for _ in range(3):
    holder = pickle.loads(pickle.dumps(holder))
    table, group, others = holder
    print(found(table, keys), found(group, keys), found(table, others), len(set(keys) | group))
    print([table[key] for key in keys] == list(range(6)), frozenset(keys) == frozenset(group))
later = {1: {frozenset([10, 11]): "nested"}, 2: frozenset([10, 11])}
later = pickle.loads(pickle.dumps(later))
print(later[1][later[2]], later[1][frozenset([11, 10])], set([10, 11]) in set(later[1]))
