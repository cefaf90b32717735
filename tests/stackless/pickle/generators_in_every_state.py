# Generators not begun, suspended in loops, handlers and finally clauses, delegating, exhausted, and failed.
import pickle
import stackless


def numbers(n):
    try:
        for i in range(n):
            try:
                yield i
            except ValueError as error:
                yield "caught %s" % error
    finally:
        log.append("finally")


def delegates(n):
    result = yield from numbers(n)
    yield "after", result


def fails():
    yield 1
    raise KeyError("failed")


def receives():
    got = []
    while len(got) < 3:
        got.append((yield len(got)))
    return got


log = []
for make in (numbers, delegates):
    for n_steps in range(5):
        g = make(3)
        seen = [next(g, "end") for step in range(n_steps)]
        copy = pickle.loads(pickle.dumps(g))
        rest = list(g)
        print(make.__name__, seen, rest, list(copy) == rest, copy.gi_frame, len(log))
g = numbers(3)
next(g)
g.throw(ValueError("thrown"))
copy = pickle.loads(pickle.dumps(g))
print(list(copy), list(g))
copy = pickle.loads(pickle.dumps(numbers(2)))
print(copy.gi_running, next(copy), copy.close(), list(copy))
g = fails()
next(g)
for it in (pickle.loads(pickle.dumps(g)), g):
    try:
        next(it)
    except KeyError as error:
        print(error, list(it), list(pickle.loads(pickle.dumps(it))))
g = receives()
next(g)
g.send("a")
copy = pickle.loads(pickle.dumps(g))
for it in (g, copy):
    it.send("b")
    try:
        it.send("c")
    except StopIteration as end:
        print(end.value)
both = pickle.loads(pickle.dumps([g, g, iter(g)]))
print(both[0] is both[1] is both[2])
doubled = (n * 2 for n in numbers(3))
next(doubled)
print(list(pickle.loads(pickle.dumps(doubled))), list(doubled))
