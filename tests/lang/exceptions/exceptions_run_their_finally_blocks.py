# try, except, else, finally: with return, break and continue, re-raising, chaining, and the exception variable.
def f(n):
    try:
        if n == 0:
            return "returned"
        if n == 1:
            raise ValueError("one")
        if n == 2:
            raise KeyError("two")
        result = "fine"
    except ValueError as error:
        result = "caught " + str(error)
    except (KeyError, IndexError) as error:
        result = "caught " + repr(error)
    else:
        result += " else"
    finally:
        print("finally", n)
    return result


for n in range(4):
    print(f(n))


def g():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("cleanup", i)
    return "done"


print(g())


def h():
    try:
        return "first"
    finally:
        return "second"


print(h())
try:
    try:
        raise ValueError("inner")
    except ValueError as error:
        raise RuntimeError("outer") from error
except RuntimeError as error:
    print(repr(error), repr(error.__cause__), error.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        [][1]
except IndexError as error:
    print(repr(error), repr(error.__context__))


class Mine(Exception):
    def __init__(self, code):
        super().__init__("code %d" % code)
        self.code = code


try:
    raise Mine(7)
except Mine as error:
    print(error, error.code, error.args)
try:
    error
except NameError as missing:
    print(missing)


def reraise():
    try:
        raise KeyError("again")
    except KeyError:
        try:
            raise
        finally:
            print("on the way out")


try:
    reraise()
except KeyError as error:
    print("got", error)
