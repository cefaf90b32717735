# Generators connected to pipelines: lazily, with state, in both directions.
from collections import deque
from itertools import chain, groupby, islice


def source(lines):
    for line in lines:
        print("read", line)
        yield line


def words(lines):
    for line in lines:
        yield from line.split()


def window(items, size):
    recent = deque(maxlen=size)
    for item in items:
        recent.append(item)
        if len(recent) == size:
            yield tuple(recent)


def unique(items):
    seen = set()
    for item in items:
        if item not in seen:
            seen.add(item)
            yield item


lines = ["the cat", "the dog and", "the cat again"]
print(list(islice(window(words(source(lines)), 2), 3)))
print(list(unique(words(lines))), [(k, len(list(g))) for k, g in groupby(sorted(map(len, words(lines))))])


def averager():
    total, count, average = 0.0, 0, None
    while True:
        number = yield average
        if number is None:
            return (count, average)
        total += number
        count += 1
        average = total / count


def grouper(results, key):
    while True:
        results[key] = yield from averager()


results = {}
for key, numbers in {"a": [1, 2, 6], "b": [10]}.items():
    group = grouper(results, key)
    next(group)
    for number in numbers:
        print(key, group.send(number))
    group.send(None)
print(results)


def primes():
    yield 2
    found = []
    for number in chain([3], range(5, 100, 2)):
        if all(number % prime for prime in found):
            found.append(number)
            yield number


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


print(list(islice(primes(), 8)), list(flatten([1, [2, (3, [4, []]), 5]])))
