# A value, an exception and a close go through thousands of generators that wait for one another.
#! every = 2000
import sys
sys.setrecursionlimit(20000)

def through(inner):
    try:
        result = yield from inner
    except KeyError:
        raise
    return result + 1

def source():
    try:
        got = yield 1
    except ValueError as error:
        got = yield f"caught {error}"
    yield got
    return 0

def chain(n):
    it = source()
    for _ in range(n):
        it = through(it)
    return it

it = chain(4000)
print(next(it), it.send("sent"))
try:
    next(it)
except StopIteration as stop:
    print(stop.value)
it = chain(4000)
print(next(it), it.throw(ValueError("thrown")), it.send(5))
it = chain(4000)
next(it)
try:
    it.throw(IndexError("out"))
except IndexError as error:
    print("out", error)
it = chain(4000)
next(it)
it.close()
print(list(it))
sys.setrecursionlimit(1000)
try:
    next(chain(4000))
except RecursionError as error:
    print(error)
