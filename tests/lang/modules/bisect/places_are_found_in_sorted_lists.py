# bisect and insort, with bounds and keys.
import bisect
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


numbers = [1, 2, 2, 3]
print(bisect.bisect(numbers, 2), bisect.bisect_left(numbers, 2), bisect.bisect_right([], 1), bisect.bisect(numbers, 3, 0, 1))
print([bisect.bisect([60, 70, 80, 90], score) for score in (33, 99, 77, 70, 89, 90)])
items = [1, 3]
bisect.insort(items, 2)
bisect.insort_left(items, 3)
words = ["a", "ccc"]
bisect.insort(words, "bb", key=len)
print(items, words, bisect.bisect_left([(1, "a"), (2, "b")], 2, key=lambda row: row[0]))


class Backwards:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n > other.n


print(bisect.bisect([Backwards(5), Backwards(3)], Backwards(4)), bisect.bisect_left("abd", "c"))
show(lambda: bisect.bisect([1], "a"))
show(lambda: bisect.bisect([1], 1, -1))
