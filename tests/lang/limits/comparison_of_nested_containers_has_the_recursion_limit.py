# Containers in one another are compared to the depth of the recursion limit; endless ones raise RecursionError.
import sys
a, b = [], []
a.append(a)
b.append(b)
for question in ("a == b", "a < b", "a != b", "(a,) == (b,)", "{1: a} == {1: b}", "a in [b]", "[b].index(a)",
                 "[b].count(a)", "[b].remove(a)", "slice(a, a) == slice(b, b)"):
    try:
        print(question, eval(question))
    except RecursionError as error:
        print(question, error)
print(a == a, a in [a], [a].index(a))

def nest(n, kind=list):
    value = kind()
    for _ in range(n):
        value = kind([value])
    return value

for kind in (list, tuple):
    print(nest(400, kind) == nest(400, kind), nest(400, kind) < nest(400, kind), nest(400, kind) != nest(401, kind))
    try:
        print(nest(5000, kind) == nest(5000, kind))
    except RecursionError as error:
        print(error)
sys.setrecursionlimit(100000)
print(nest(5000) == nest(5000), nest(5000) == nest(4999))
sys.setrecursionlimit(1000)
rows = [(i, [i]) for i in range(3000)]
print(rows == [(i, [i]) for i in range(3000)])
