# The classes enumerate, zip and reversed over built-in and script iterables, and subclasses of them.
def letters():
    yield "x"
    yield "y"


class Countdown:
    def __init__(self, start):
        self.now = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.now == 0:
            raise StopIteration
        self.now -= 1
        return self.now

    def __reversed__(self):
        return iter(["up"])


class Twice:
    def __getitem__(self, index):
        if index >= 2:
            raise IndexError("end")
        return index * 2

    def __len__(self):
        return 2


print(list(enumerate(letters())), list(enumerate("ab", 5)), list(enumerate(Countdown(2), start=-1)), list(enumerate(Twice())))
print(list(zip(letters(), Countdown(3), "abc")), list(zip(Twice(), range(9))), list(zip()), list(zip("ab")))
print(list(reversed(Twice())), list(reversed(Countdown(1))), list(reversed("abc")), list(reversed((1, 2))), list(reversed(b"ab")))
print(dict(enumerate("ab")), dict(zip("ab", letters())), list(zip(*[(1, 2), (3, 4)])), max(zip([3, 1], [1, 2])))
print(list(enumerate(enumerate("a"))), list(zip(zip("ab"), enumerate("cd"))), 2 in Twice(), 3 in Twice())


class Numbered(enumerate):
    def __next__(self):
        number, item = super().__next__()
        return f"{number}:{item}"


class Rows(zip):
    label = "rows"


print(list(Numbered("ab", 1)), type(Numbered("")), list(Rows("ab", "cd")), Rows.label)
first, second = iter([1, 2, 3, 4]), iter("ab")
pairs = zip(first, second)
print(list(pairs), list(pairs), list(first), list(zip(iter([1, 2]), iter([1]))))
left = iter([1, 2])
print(list(zip(left, [])), list(left))
