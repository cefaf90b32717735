# Iterators of every kind go on where they stood.
import itertools


def squares():
    for number in itertools.count():
        yield number * number


class Letters:
    def __getitem__(self, index):
        return "abcdef"[index]

    def __len__(self):
        return 6


iterators = [
    iter([1, 2, 3, 4]),
    iter((1, 2, 3, 4)),
    iter("word"),
    iter(range(10, 20, 3)),
    iter({1: 2, 3: 4, 5: 6, 7: 8}),
    iter({1: 2, 3: 4, 5: 6, 7: 8}.items()),
    reversed([1, 2, 3, 4]),
    reversed({1: 2, 3: 4, 5: 6, 7: 8}),
    enumerate("word", 7),
    enumerate(squares()),
    zip("word", squares()),
    map(str.upper, Letters()),
    map(pow, [2, 3, 4, 5], [3, 2, 1, 0]),
    filter(str.isalpha, "a1b2c3d4"),
    iter(Letters()),
    reversed(Letters()),
    iter([4, 3, 2, 1].pop, 0),
    squares(),
]
for _ in range(4):
    print(*[next(iterator) for iterator in iterators])
