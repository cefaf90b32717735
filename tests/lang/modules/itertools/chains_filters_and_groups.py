# chain, compress, dropwhile, takewhile, filterfalse, starmap, pairwise, zip_longest, accumulate, groupby, tee.
from itertools import *


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(list(chain("ab", [1], (2,), {}, iter([3]))), list(chain()), list(chain.from_iterable(["ab", "c"])))
show(lambda: list(chain([1], 2)))
show(lambda: chain.from_iterable(3))
print(list(compress("abcd", [1, 0, True, ""])), list(dropwhile(lambda x: x < 3, [1, 3, 2])))
print(list(takewhile(lambda x: x < 3, [1, 3, 2])), list(filterfalse(None, [0, 1, ""])), list(filterfalse(str.isdigit, "a1")))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(pairwise("abcd")), list(pairwise("a")))
print(list(zip_longest("ab", "c", [], fillvalue="-")), list(zip_longest()), list(zip_longest("ab", [1])))
print(list(accumulate([1, 2, 3])), list(accumulate("abc")), list(accumulate([], initial=5)))
print(list(accumulate([3, 1, 2], max)), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)))
print([(key, list(group)) for key, group in groupby("aabbbca")])
print([(key, list(group)) for key, group in groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)])
groups = groupby("aabb")
_, first = next(groups)
next(first)
_, second = next(groups)
print(list(first), list(second), next(groups, "over"))
left, right = tee([1, 2, 3])
print(next(left), next(left), list(right), list(left))
a, b, c = tee(iter("xyz"), 3)
next(a)
d, e = tee(a)
print("".join(a), "".join(b), "".join(c), "".join(d), "".join(e), tee("", 0))
show(lambda: tee([], -1))
print([type(it).__name__ for it in (chain(), compress("", ""), pairwise(""), groupby(""), starmap(pow, ""))])
