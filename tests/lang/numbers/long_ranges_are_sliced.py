# A slice of a range is a range, however long it is.
LONG = range(10**20)
for part in (
    LONG[5:10**19], LONG[-5:], range(10)[3:10**30], LONG[::10**18], LONG[::-1], LONG[10**19:5], LONG[:-10**19:-1],
    range(0, 10**20, 3)[10**5:10**19:7], range(10**20, 0, -7)[3:-3], LONG[10**19:][::10**19], range(5)[-10**30:10**30:2],
    range(0)[5:10**20], range(-10**20, 10**20)[10**20:10**20 + 2],
):
    print(part, part[:1], bool(part))
print(LONG[10**19], LONG[-1], len(LONG[5:10]), list(LONG[10**19:10**19 + 3]))
try:
    LONG[::0]
except ValueError as error:
    print(error)
