# An enumerate counts from any number, and says what makes it anew.
for start in (2**61, 2**62 - 1, 2**62, 2**63, -(2**62), -(2**63) - 1, 2**100):
    it = enumerate("abc", start)
    print(type(it).__name__, next(it), list(it))
it = enumerate("abcd", 2**62 - 2)
print(next(it), next(it), next(it), it.__reduce__()[1][1], list(it))


class Numbered(enumerate):
    pass


print(list(Numbered("ab", 2**70)), type(Numbered("ab", 2**70)).__name__)
it = enumerate("ab", 5)
next(it)
function, parts = it.__reduce__()
print(function, type(parts[0]).__name__, parts[1], list(function(*parts)))
it = zip("ab", "cd", strict=True)
print(it.__reduce__()[0], it.__reduce__()[2:], zip("ab").__reduce__()[2:])
print(iter({3}).__reduce__(), reversed({1: 2}.items()).__reduce__())
