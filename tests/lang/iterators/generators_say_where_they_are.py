# The attributes of a generator follow its states.
import types


def numbers():
    received = yield 1
    print("received", received)
    yield from inner()
    return "end"


def inner():
    yield 2


gen = numbers()
print(gen.__name__, gen.__qualname__, gen.gi_running, gen.gi_yieldfrom, gen.gi_code is numbers.__code__)
print(gen.gi_frame is not None, isinstance(gen, types.GeneratorType))
print(next(gen), gen.gi_running, gen.gi_yieldfrom)
print(gen.send("hello"), gen.gi_yieldfrom.__name__)
try:
    next(gen)
except StopIteration as stop:
    print("value", stop.value, gen.gi_frame, gen.gi_yieldfrom)


def looks_at_itself():
    print(me.gi_running)
    try:
        next(me)
    except ValueError as error:
        print(error)
    yield


me = looks_at_itself()
next(me)
print(me.gi_running)
print(repr(me).split(" at ")[0], iter(me) is me)
