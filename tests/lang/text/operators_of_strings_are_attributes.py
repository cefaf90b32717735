# The operators of str, bytes and bytearray can be called by name, bound and from the class.
def show(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


show("a".__add__, "b")
show("a".__add__, 1)
show("ab".__mul__, 2)
show("ab".__rmul__, 2)
show("ab".__len__)
show("ab".__contains__, "b")
show("ab".__contains__, 1)
show("ab".__getitem__, 1)
show("%s-%s".__mod__, (1, 2))
show(str.__add__, "a", "b")
show(str.__len__, "abc")
show(str.__len__, 5)
show(list.__len__, ())
show(list.append, (), 1)
show(b"a".__add__, b"b")
show(b"a".__add__, "b")
show(b"ab".__getitem__, 0)
show(bytearray(b"ab").__len__)
show(b"%d".__mod__, 5)
show([1].__add__, (2,))
show(str.__add__)
print(str.__add__, str.join, object.__init__, int.__add__)
print("__add__" in dir(str), "__len__" in dir(b""), hasattr("", "__mod__"), "__doc__" in dir(int))


class Loud(str):
    def __add__(self, other):
        return Loud(super().__add__(other).upper())

    def __contains__(self, part):
        return super().__contains__(part.lower())

    def __len__(self):
        return super().__len__() * 10


loud = Loud("ab")
print(loud + "c", "B" in loud, len(loud), type(loud + "c").__name__, loud * 2, loud % ())
print([name for name in dir(Loud) if name in ("__add__", "__module__", "__dict__", "__len__", "upper")])
