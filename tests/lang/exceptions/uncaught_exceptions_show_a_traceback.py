# An uncaught exception shows frames, source lines and carets, with the exception it was caused by.
def inner(values, index):
    return values[index] + 1


def outer(values):
    try:
        return inner(values, 5)
    except IndexError as error:
        raise ValueError("no such value: " + str(len(values))) from error


def recurse(n):
    if n == 0:
        outer([1, 2])
    recurse(n - 1)


print("before")
recurse(2)
