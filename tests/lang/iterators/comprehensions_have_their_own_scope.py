# Comprehensions and generator expressions: what they see, when they look, what they leave.
x = "outer"
print([x for x in range(3)], x, {x: y for x, y in zip("ab", range(2))}, x, {x % 2 for x in range(4)} == {0, 1}, x)
print([(a, b) for a in range(3) if a for b in range(a) if b != 1], [[j for j in range(i)] for i in range(3)])
functions = [lambda: i for i in range(3)]
print([f() for f in functions], [(lambda k=k: k)() for k in range(3)])
limit = 3
lazy = (n for n in range(limit) if n < limit)
limit = 2
print(list(lazy))


class Body:
    names = ["p", "q"]
    pairs = [(name, len(names)) for name in names] if False else [name for name in names]


print(Body.pairs, hasattr(Body, "name"))
print([y := 1, y**2], [z for w in "ab" if (z := w * 2)], z)


def total(n):
    return sum(i * j for i in range(n) for j in range(i))


print(total(5), any(c == "b" for c in "abc"), all(c < "c" for c in "abc"), max((len(w), w) for w in ["aa", "b"]))
try:
    (q for q in 5)
except TypeError as error:
    print(error)
gen = (1 // n for n in [1, 0, 2])
print(next(gen))
try:
    next(gen)
except ZeroDivisionError:
    print(next(gen, "finished"))
print(type(gen), gen.__name__, (lambda: [None for _ in ()])(), {k: v for k, v in {1: 2}.items()})
