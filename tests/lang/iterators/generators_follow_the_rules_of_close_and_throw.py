# close() and throw(): what reaches the generator, what comes out.
def show(function, *args):
    try:
        print("->", function(*args))
    except BaseException as error:
        print("->", type(error).__name__, error)


def patient():
    while True:
        try:
            got = yield "ready"
            print("got", got)
        except ValueError as error:
            print("caught", error)
        finally:
            print("cleaned")


gen = patient()
show(gen.send, 1)
show(next, gen)
show(gen.send, 1)
show(gen.throw, ValueError("no"))
show(gen.throw, ValueError, "text")
show(gen.throw, ValueError)
show(gen.throw, KeyError("out"))
show(next, gen)
show(gen.close)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


gen = stubborn()
next(gen)
show(gen.close)


def returning():
    try:
        yield 1
    except GeneratorExit:
        return "ignored"


gen = returning()
next(gen)
show(gen.close)
show(gen.close)
gen = patient()
show(gen.close)
show(next, gen)
show(patient().throw, KeyError("fresh"))
show(patient().throw, 5)
show(patient().throw)


def leaky():
    yield 1
    raise StopIteration("inside")


gen = leaky()
next(gen)
try:
    next(gen)
except RuntimeError as error:
    print(error, repr(error.__cause__), error.__suppress_context__)


def failing():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError("instead")


gen = failing()
next(gen)
show(gen.close)


def finishing():
    try:
        yield 1
    finally:
        print("finally")


gen = finishing()
next(gen)
show(gen.close)
show(lambda: list(gen))
