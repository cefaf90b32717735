# `+` and `*` of sequences, with numbers that are negative, big or no numbers.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print([1] * 3, [1] * 0, [1] * -2, 2 * (1, 2), "ab" * 2, True * [5], (1,) + (2,))
show(lambda: [] + 3)
show(lambda: () + [])
show(lambda: [1] * "a")
show(lambda: [1] * 1.5)
show(lambda: 1.5 * [1])
show(lambda: (1,) * None)
show(lambda: [1] * 2**70)
show(lambda: [1] - [1])


class Two:
    def __index__(self):
        return 2


print([0] * Two(), Two() * (1,), "ab" * Two())
items = shared = [1]
items += (2,)
items *= 2
print(items, shared is items)
pair = same = (1,)
pair += (2,)
print(pair, same)
