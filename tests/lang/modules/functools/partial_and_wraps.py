# partial, partialmethod, wraps, reduce and cmp_to_key.
import functools
from functools import cmp_to_key, partial, partialmethod, reduce, wraps
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


binary = partial(int, base=2)
print(binary("101"), binary.func, binary.args, binary.keywords, partial(print, 1, sep="-")("a"), partial(partial(pow, 2), 3)())
print(partial(int, "7"), partial(int, "7", base=8))


def logged(function):
    @wraps(function)
    def wrapper(*args):
        print("call", function.__name__, args)
        return function(*args)

    return wrapper


@logged
def add(a, b=2):
    "Adds."
    return a + b


print(add(1), add.__name__, add.__doc__, add.__wrapped__(3, 4), add.__qualname__)


class Light:
    def __init__(self):
        self.on = False

    def set(self, on):
        self.on = on
        return self

    turn_on = partialmethod(set, True)
    turn_off = partialmethod(set, on=False)


light = Light()
print(light.turn_on().on, light.turn_off().on)
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [], 0), reduce(lambda a, b: a + b, "abc", ">"))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max(["aa", "b"], key=cmp_to_key(lambda a, b: len(a) - len(b))))
key = cmp_to_key(lambda a, b: a - b)
print(key(1) < key(2), key(1) == key(1), key(3) >= key(4))
show(lambda: reduce(max, []))
show(lambda: reduce(max))
show(lambda: reduce(max, 3))
show(lambda: partial())
show(lambda: partial(3))
