# Slices of a list, plain and extended, are read, replaced and deleted.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)




def change(code):
    items = [0, 1, 2, 3, 4, 5]
    try:
        exec(code, {"a": items})
        print(code, items)
    except Exception as error:
        print(code, type(error).__name__, error, items)


for code in (
    "a[1:3] = 'xyz'",
    "a[1:3] = []",
    "a[4:1] = [9]",
    "a[:] = a",
    "a[1:1] = (7, 8)",
    "a[::2] = 'abc'",
    "a[::2] = 'ab'",
    "a[::-1] = range(6)",
    "a[5:0:-2] = [1]",
    "a[0:1] = 3",
    "a[::2] = 3",
    "a[1:2] = (x for x in 'pq')",
    "a[10:] = [6]",
    "del a[1:3]",
    "del a[::2]",
    "del a[::-3]",
    "del a[5:1:-1]",
    "del a[:]",
    "del a[7]",
    "del a['d']",
    "a[9] = 1",
    "a['x'] = 1",
    "a[::0] = []",
    "a += 3",
    "a += 'xy'",
    "a *= 2",
    "a *= -1",
    "a *= 'a'",
):
    change(code)
items = list(range(10))
print(items[2:5], items[-3:], items[::3], items[::-1], items[8:2:-2], items[100:], items[-100:2])
