# iter(callable, sentinel) calls until the sentinel comes, then is over for good.
stack = [1, 2, 3, 4]
print(list(iter(stack.pop, 2)), stack)
values = [0, "stop", 5]


def take():
    return values.pop(0)


calls = iter(take, "stop")
print(next(calls), next(calls, "over"), next(calls, "over"), values)


class Same:
    def __eq__(self, other):
        print("asked", other)
        return other == 3


print(list(iter(iter([1, 2, 3, 4]).__next__, Same())))


def broken():
    raise StopIteration


print(list(iter(broken, None)))
print(type(iter(take, 0)))
