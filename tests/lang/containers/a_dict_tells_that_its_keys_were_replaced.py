# A loop over a dict whose keys are replaced gets an error once more keys come than there were.


def walk(keys, change):
    table = dict.fromkeys(keys, 0)
    seen = []
    try:
        for key in table:
            seen.append(key)
            change(table, key)
    except RuntimeError as error:
        print(error, seen)
    else:
        print("went through", seen)


def replace(table, key):
    del table[key]
    table[key + 10] = 1


def put_back(table, key):
    del table[key]
    table[key] = 1


def grow(table, key):
    table[key + 1] = 1


for change in (replace, put_back, grow, lambda table, key: table.pop(key)):
    for keys in ([0], [0, 1]):
        walk(keys, change)
walk([1, 2, 3], lambda table, key: table.update({key: 5}))

for view in (dict.keys, dict.values, dict.items):
    table = {0: 0}
    it = iter(view(table))
    print(next(it))
    del table[0]
    table[1] = 1
    try:
        print(next(it, "at the end"))
    except RuntimeError as error:
        print(error)
    print(next(it, "at the end"))
it = iter({1: 1, 2: 2})
print(it.__length_hint__(), next(it), it.__length_hint__(), next(it), it.__length_hint__())

# A table whose last key comes and goes for ever stays as it is.
table = {number: number for number in range(20)}
for number in range(100, 700):
    table[number] = 1
    if number % 2:
        del table[number]
    else:
        table.popitem()
print(len(table), 5 in table, 5000 in table, list(table) == list(range(20)))
