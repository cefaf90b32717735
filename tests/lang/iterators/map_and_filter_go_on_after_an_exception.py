# An exception in the function leaves the iterator usable; it is no generator.
def inverse(number):
    return 12 // number


quotients = map(inverse, [3, 0, 4])
for _ in range(4):
    try:
        print(next(quotients))
    except (ZeroDivisionError, StopIteration) as error:
        print(type(error).__name__)


def picky(number):
    if number == 2:
        raise ValueError("two")
    return number > 1


kept = filter(picky, range(5))
for _ in range(5):
    try:
        print(next(kept))
    except (ValueError, StopIteration) as error:
        print(repr(error))
print(list(map(lambda a, b, c: a + b + c, [1, 2], (10, 20, 30), iter([100, 200]))))
print(list(filter(None, [0, 1, "", "x", [], [0]])), list(filter(bool, [0, 3])))


class Doubler(map):
    def __next__(self):
        return super().__next__() * 2


print(list(Doubler(int, "123")), type(Doubler(int, "1")))
