# product, permutations, combinations and combinations_with_replacement.
from itertools import *


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def texts(iterator):
    return ["".join(map(str, item)) for item in iterator]


print(texts(product("ab", [1, 2])), texts(product("ab", repeat=3)), list(product()), list(product("a", "")))
print(list(product("ab", repeat=0)), texts(permutations("abc")), texts(permutations("abcd", 2)))
print(list(permutations("ab", 3)), list(permutations([], 0)), list(permutations("ab", 0)))
print(texts(combinations("abcd", 2)), list(combinations("ab", 3)), list(combinations("ab", 0)))
print(texts(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("", 1)))
print(len(list(permutations(range(5)))), sum(1 for _ in combinations(range(8), 4)))
show(lambda: product("a", repeat=-1))
show(lambda: permutations("a", -1))
show(lambda: permutations("a", "b"))
show(lambda: combinations("a", -1))
show(lambda: combinations("a"))
show(lambda: combinations_with_replacement("a", -1))
show(lambda: list(product(1)))
lazy = permutations("abc")
print(next(lazy), next(lazy), list(islice(lazy, 2)), list(lazy), next(lazy, "over"))
