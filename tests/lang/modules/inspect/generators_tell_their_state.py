# A generator is created, suspended, running or closed.
import inspect


def count():
    states.append(inspect.getgeneratorstate(generator))
    yield 1
    yield 2


states = []
generator = count()
print(inspect.getgeneratorstate(generator))
next(generator)
print(inspect.getgeneratorstate(generator), states)
print(list(generator), inspect.getgeneratorstate(generator))
other = count()
other.close()
print(inspect.getgeneratorstate(other) == inspect.GEN_CLOSED)
