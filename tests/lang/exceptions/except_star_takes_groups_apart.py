# Clauses of except* take their parts out of a group, and what they raise is raised together.
import sys


def group():
    return ExceptionGroup("g", [ValueError(1), ExceptionGroup("in", [TypeError("t"), KeyError("k"), ValueError(2)]), OSError("o")])


def tell(error, depth=0):
    print("  " * depth + repr(error))
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions:
            tell(member, depth + 1)


def attempt(function):
    print(function.__name__)
    try:
        function()
    except BaseException as error:
        tell(error)
        print("context", repr(error.__context__), "cause", repr(error.__cause__))
    print("now", sys.exc_info()[0])


def all_are_taken():
    try:
        raise group()
    except* (ValueError, OSError) as error:
        tell(error)
        print(repr(sys.exc_info()[1]))
    except* LookupError as error:
        tell(error)
    except* TypeError:
        print("types")
    else:
        print("else")
    finally:
        print("finally")
    try:
        error
    except NameError as missing:
        print(missing)


def some_are_left():
    try:
        raise group()
    except* ValueError:
        print("values")


def a_clause_raises():
    try:
        raise group()
    except* ValueError as error:
        raise RuntimeError("new")
    except* OSError:
        raise RuntimeError("other") from None


def a_clause_raises_again():
    try:
        raise group()
    except* ValueError:
        raise
    except* TypeError as error:
        raise error
    except* KeyError:
        pass


def a_plain_exception_is_wrapped():
    try:
        raise KeyError("plain")
    except* LookupError as error:
        tell(error)
        raise


def a_plain_exception_flies_on():
    try:
        raise KeyError("plain")
    except* TypeError:
        print("not this")


def nothing_is_raised():
    try:
        pass
    except* ValueError:
        print("not this")
    else:
        print("else")


def groups_cannot_be_caught():
    try:
        raise group()
    except* ExceptionGroup:
        pass


def nor_what_is_no_exception():
    try:
        raise group()
    except* 5:
        pass


def bases_too():
    try:
        raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(3)])
    except* KeyboardInterrupt as error:
        tell(error)


def nested():
    try:
        try:
            raise group()
        except* TypeError as error:
            try:
                raise ExceptionGroup("second", [OSError("x"), ValueError("y")])
            except* OSError:
                print("inner")
    except* ValueError as error:
        tell(error)


def in_a_loop():
    for count in range(3):
        try:
            if count:
                raise ExceptionGroup(str(count), [ValueError(count)])
        except* ValueError as error:
            print(error.exceptions)
        else:
            print("none")


for function in (all_are_taken, some_are_left, a_clause_raises, a_clause_raises_again, a_plain_exception_is_wrapped, a_plain_exception_flies_on, nothing_is_raised, groups_cannot_be_caught, nor_what_is_no_exception, bases_too, nested, in_a_loop):
    attempt(function)


def generator():
    try:
        yield 1
    except* ValueError as error:
        tell(error)
        yield 2
    yield 3


items = generator()
print(next(items), items.throw(ExceptionGroup("thrown", [ValueError("v")])), next(items))
