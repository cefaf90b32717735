# What is left over after formatting is a mistake, unless it was given by something that has subscripts.
import collections


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class Subscripted:
    def __getitem__(self, key):
        return "item %s" % (key,)


class Meta(type):
    def __getitem__(cls, key):
        return "class's %s" % key


class WithMeta(metaclass=Meta):
    pass


values = (
    collections.deque([1]), [1], {}, set(), Subscripted(), "x", b"x", bytearray(b"x"), range(3), (), (1,), 1,
    collections.OrderedDict(), collections.UserDict(), collections.UserString("x"), WithMeta, int,
)
for value in values:
    print(type(value).__name__)
    show(lambda: "abc" % value)
    show(lambda: b"abc" % value)
    show(lambda: "%(a)s" % value)
    show(lambda: b"%(a)s" % value)


class Right:
    def __rmod__(self, other):
        return "reflected"

    def __str__(self):
        return "right"


print("%s" % Right(), b"%a" % 5, 5 % Right())
