# Assignments to several targets take any iterable and tell the numbers when they do not fit.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)




def two(value):
    a, b = value
    return a, b


def starred(value):
    a, *b, c = value
    return a, b, c


for value in (
    1,
    None,
    [1],
    [1, 2],
    [1, 2, 3],
    {1: 2, 3: 4},
    "xy",
    iter([1, 2, 3]),
    (x for x in [1]),
    (x for x in range(10)),
    range(2),
):
    show(lambda: two(value))
for value in ([1], [1, 2], "abcd", {1: 1, 2: 2}, (x for x in range(5)), 5):
    show(lambda: starred(value))
[a, [b, *c]] = [1, "xyz"]
(d, e), f = (1, 2), 3
*g, = "ab"
print(a, b, c, d, e, f, g)
for i, (j, *k) in [(1, "abc"), (2, "d")]:
    print(i, j, k)
x = y = [0]
x[0], y = 5, x
print(x, y, [*range(2), *"ab"], {**{1: 2}, 1: 3}, (*[1], *(2,)), {*[1], *[1]})
show(lambda: [*1])
show(lambda: {*1})
show(lambda: {**1})
