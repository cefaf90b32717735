# Generators: laziness, send, throw, close, return values, delegation.
def count(n):
    i = 0
    while i < n:
        sent = yield i
        if sent is not None:
            i = sent
        else:
            i += 1
    return "end"


g = count(5)
print(next(g), next(g), g.send(3), next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)


def delegating():
    result = yield from count(2)
    print("result", result)
    yield from [10, 20]


print(list(delegating()))


def careful():
    try:
        while True:
            try:
                yield "value"
            except ValueError as error:
                print("caught", error)
    finally:
        print("closed")


g = careful()
next(g)
print(g.throw(ValueError("thrown")))
g.close()
print(list(g))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print([x for x, _ in zip(fib(), range(10))])
print(sum(x * x for x in range(10)), max(x % 7 for x in range(20)))
print({k: v for k, v in enumerate("abc")}, {x % 3 for x in range(10)})
print([(a, b) for a in range(3) for b in range(a)], [[c for c in row] for row in ("ab", "cd")])


def nested():
    def inner():
        try:
            yield 1
            yield 2
        finally:
            print("inner closed")

    yield from inner()


g = nested()
next(g)
g.close()
