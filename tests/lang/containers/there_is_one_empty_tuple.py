# All tuples without items are the same one, wherever they come from.


def starred(*items):
    return items


empty = ()
print(tuple() is empty, tuple([]) is empty, (1, 2)[2:] is empty, (empty + empty) is empty)
print(starred() is empty, starred(*[]) is empty, ((1,) * 0) is empty, tuple("") is empty)
kept = [empty]
for _ in range(3):
    kept.append(starred())
print(all(it is empty for it in kept), len({id(it) for it in kept}))
