# Every iterator is of the type that CPython gives it, and stays of it when it is exhausted.
class Sequence:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10

    def __len__(self):
        return 3


def numbers():
    yield 1


for iterable in ([], (), "a", "\xe9", b"a", bytearray(b"a"), range(1), range(2**70), {}, {}.values(), {}.items(), set(), frozenset(), Sequence()):
    iterator = iter(iterable)
    print(type(iterator), iter(iterator) is iterator, end=" ")
    if not isinstance(iterable, range):
        list(iterator)
    print(type(iterator), next(iterator, "over"))
for sequence in ([], (), "a", b"a", range(3), {}, {}.keys(), {}.values(), {}.items(), Sequence()):
    print(type(reversed(sequence)), list(reversed(sequence)))
print(type(enumerate([])), type(enumerate(numbers())), type(zip()), type(zip(numbers())), type(map(len, [])))
print(type(filter(None, [])), type(iter(int, 1)), type(reversed(Sequence())), type(numbers()))
print(enumerate, zip, map, filter, reversed, range, slice)
print(isinstance(map(len, []), map), issubclass(zip, object), isinstance(enumerate("a"), enumerate))
for text in (repr(map(len, [])), repr(filter(None, [])), repr(zip()), repr(enumerate([])), repr(iter([])), repr(reversed([]))):
    print(text.split(" at ")[0])
