# Sequences compare item by item; types that have no order say so.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print([1, 2, 3] < [1, 2, 4], [1, 2] < [1, 2, 0], [] < [0], (1, "a") < (1, "b"), [[1], 2] == [[1], 2.0])
print([1] == (1,), [1] != (1,), {1: 2} == {1: 2.0}, (1, [2]) == (1, [2]), [float("inf")] >= [1])
show(lambda: [1] < (1,))
show(lambda: (1, "a") < (1, 2))
show(lambda: {} < {})
show(lambda: [1, None] < [1, None])
show(lambda: [1, None] < [1, 2])
nan = float("nan")
print([nan] == [nan], nan in [nan], [nan].count(nan), [nan].index(nan), (nan,) == (float("nan"),))


class Loud:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", other))
        return self.name == getattr(other, "name", other)

    def __lt__(self, other):
        print("lt", self.name, other.name)
        return self.name < other.name

    def __hash__(self):
        return 1


a, b, c = Loud("a"), Loud("b"), Loud("c")
print([a, b] < [a, c], [a, b] == [a, b], (a,) == (b,), b in [a, c, b], [a, b, c].index(c), [a, a].count(a))
print({a: 1, b: 2}[b], {a, b} == {b, a}, {a} < {a, b}, "a" in {a})
[a, b].remove(b)
