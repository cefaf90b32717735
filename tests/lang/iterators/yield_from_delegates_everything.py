# yield from passes values, exceptions and results between a caller and the inner iterator.
def inner():
    total = 0
    try:
        while True:
            got = yield total
            if got is None:
                return total
            total += got
    except ValueError as error:
        print("inner", error)
        return -1
    finally:
        print("inner done")


def outer():
    while True:
        result = yield from inner()
        print("result", result)


gen = outer()
print(next(gen), gen.send(3), gen.send(4), gen.send(None), gen.send(1))
print(gen.throw(ValueError("bad")))
gen.close()


def listed():
    a = yield from [1, 2]
    b = yield from range(2)
    c = yield from "xy"
    d = yield from {5: 6}
    return (a, b, c, d)


def main():
    print((yield from listed()))


print(list(main()))


class Manual:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 3:
            raise StopIteration("manual result")
        return self.n

    def send(self, value):
        print("send", value)
        return value * 2

    def throw(self, kind, value=None, traceback=None):
        print("throw", repr(kind))
        return "thrown"

    def close(self):
        print("close")


def delegating():
    print((yield from Manual()))


gen = delegating()
print(next(gen), gen.send(5), gen.throw(KeyError("k")), next(gen), list(gen))
gen = delegating()
next(gen)
gen.close()


def plain():
    yield from iter([1, 2, 3])


gen = plain()
next(gen)
try:
    gen.send(5)
except AttributeError as error:
    print(error)
gen = plain()
next(gen)
try:
    gen.throw(KeyError, "through")
except KeyError as error:
    print(repr(error))
try:
    list((lambda: (yield from 5))())
except TypeError as error:
    print(error)
