# count, cycle, repeat and islice, with their texts and errors.
from itertools import count, cycle, islice, repeat


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


numbers = count(3, 2)
print(next(numbers), next(numbers), numbers, count(), count(1.5), count(1, 2.5), count(-1, -1))
print(repeat(5), repeat("a", 3), list(repeat("a", 2)), list(repeat(1, 0)), repeat(5, -1))
again = repeat("x", 2)
print(next(again), again, next(again), next(again, "over"), again)
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(islice(count(), 2, 9, 3)))
print(list(islice("abcdef", 2)), list(islice("abcdef", 2, None)), list(islice("abcdef", None)), list(islice([], 3)))
for bounds in ((3,), (0,), (1, 6, 2), (2, 2), (9,)):
    numbers = iter(range(8))
    print(bounds, list(islice(numbers, *bounds)), next(numbers, "over"))
show(lambda: islice("a", -1))
show(lambda: islice("a", "x"))
show(lambda: islice("a", -1, 2))
show(lambda: islice("a", 1, -2))
show(lambda: islice("a", 0, 1, 0))
show(lambda: islice("a", 0, 1, "x"))
show(lambda: count("a"))
show(lambda: list(islice(5, 1)))
print(type(count()), type(repeat(1)), type(cycle("")), repr(cycle("")).split(" at ")[0])
