# An iterator over a dict, from either end, goes by places in the dict while its keys are replaced.
def go(name, change, make):
    d = {i: i for i in range(6)}
    it = make(d)
    seen = []
    try:
        for n, key in enumerate(it):
            seen.append(key)
            if n < 4:
                change(d, n)
    except RuntimeError as error:
        seen.append(str(error))
    print(name, seen)


def refill(d, n):
    if n == 1:
        d.clear()
        d.update((i + 10, i) for i in range(6))


def replace_last(d, n):
    d.popitem()
    d[n + 20] = n


for make in (iter, reversed, lambda d: iter(d.items()), lambda d: reversed(d.values())):
    go("refill", refill, make)
    go("replace last", replace_last, make)
    go("clear", lambda d, n: d.clear() if n == 2 else None, make)
