# An __init__ that returns a value raises TypeError and an exception in it propagates, also when it was assigned later.


def returns(self):
    return 1


def fails(self):
    raise ZeroDivisionError("in __init__")


class Classic:
    __init__ = returns


class New(object):
    __init__ = returns


class ClassicSynthetic:
    pass


class NewSynthetic(object):
    pass


ClassicSynthetic.__init__ = NewSynthetic.__init__ = returns
for cls in (Classic, New, ClassicSynthetic, NewSynthetic):
    try:
        cls()
    except TypeError as error:
        print("return type", cls.__name__, error)
for cls in (Classic, New, ClassicSynthetic, NewSynthetic):
    cls.__init__ = fails
    try:
        cls()
    except ZeroDivisionError as error:
        print("exception", cls.__name__, error)


class Raises:
    def __init__(self):
        raise ZeroDivisionError("in its own __init__")


class RaisesNew(object):
    def __init__(self):
        raise ZeroDivisionError("in its own __init__")


for cls in (Raises, RaisesNew):
    try:
        cls()
    except ZeroDivisionError as error:
        print("exception", cls.__name__, error)
