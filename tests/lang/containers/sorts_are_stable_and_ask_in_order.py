# list.sort and sorted: stable, with keys, reversed, over items that a script compares, and what watches the list sees.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


rows = [("b", 2), ("a", 2), ("c", 1), ("d", 1)]
print(sorted(rows), sorted(rows, key=lambda row: row[1]), sorted(rows, key=lambda row: row[1], reverse=True))
print(sorted("banana"), sorted([3, 1.5, True, 2]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted({3: 1, 1: 2}), sorted([[2], [1, 5], []]))
print(sorted(["b", "A", "a", "B"], key=str.lower), sorted([-3, 2, -1], key=abs), sorted([1, 2, 3], key=lambda n: n % 2))
nan = float("nan")
print(sorted([3, nan, 1, 2]), sorted([nan, 2, 1], reverse=True), sorted([{1}, {1, 2}, {3}], key=len))


class Loud:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        asked.append((self.n, other.n))
        return self.n < other.n


for numbers in ([2, 1], [1, 2, 3], [3, 2, 1], [3, 1, 2, 5, 4], [5, 5, 1, 5], list(range(6, 0, -1)) + [9, 8]):
    asked = []
    result = sorted([Loud(n) for n in numbers])
    print([item.n for item in result], asked)
asked = []
print([item.n for item in sorted([Loud(n) for n in (2, 3, 1)], reverse=True)], asked)


class Watched(list):
    pass


items = [3, 1, 2]


def peek(item):
    print("sees", items, end=" ")
    return item


items.sort(key=peek)
print(items)


def meddle(item):
    items.append(7)
    return item


show(lambda: items.sort(key=meddle))
print(items)


def fails(item):
    return 1 // (item - 2)


show(lambda: items.sort(key=fails))
print(items)
show(lambda: [1, "a", 2].sort())
show(lambda: sorted([3, None]))
show(lambda: [2, 1].sort(reverse="yes"))
print(sorted([2, 1], reverse=1), sorted((n for n in (2, 1)), key=None))
