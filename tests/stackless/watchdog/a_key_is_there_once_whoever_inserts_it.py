# Tasklets that are interrupted within a key's equality or behind it insert equal keys and remove them: none is there twice.
import stackless


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return self.n == other.n


def insert(mapping, keys, done):
    for n in range(4):
        mapping[Key(n)] = n
        mapping.setdefault(Key(n + 2), n)
        keys.add(Key(n))
    for n in range(4):
        mapping.pop(Key(n), None)
        mapping[Key(n)] = n
        keys.discard(Key(n))
        keys.add(Key(n))
    done.append(n)


for instructions in range(1, 60, 7):
    mapping, keys, done = {}, set(), []
    for _ in range(3):
        stackless.tasklet(insert)(mapping, keys, done)
    while stackless.runcount > 1:
        interrupted = stackless.run(instructions)
        if interrupted is not None:
            interrupted.insert()
    found = sorted(key.n for key in mapping)
    print(instructions, done, found, sorted(key.n for key in keys))
