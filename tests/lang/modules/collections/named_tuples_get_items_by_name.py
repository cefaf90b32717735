# The attributes of a named tuple are objects of a type of their own, which get an item of a tuple.
import collections
import copy
import inspect
import pickle


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


Point = collections.namedtuple("Point", "x y")
getter = Point.x
print(getter, type(getter), getter.__doc__, "|", Point.y.__doc__, getter is vars(Point)["x"])
print([name for name in dir(getter) if name not in dir(object)], getter.__reduce__())
Point.x.__doc__ = "across"
print(Point.x.__doc__, getter.__get__(Point(1, 2)), getter.__get__(None, Point) is getter, getter.__get__((5,)))
print(inspect.isdatadescriptor(getter), isinstance(getter, property), copy.copy(getter).__doc__)
print(pickle.loads(pickle.dumps(getter)).__get__((7, 8)), type(getter)(1, "doc").__get__((4, 5)))
show(lambda: getter.__get__(5))
show(lambda: getter.__get__(None))
show(lambda: getter.__get__(()))
show(lambda: getter.__set__(Point(1, 2), 3))
show(lambda: getter.__delete__(Point(1, 2)))
show(lambda: setattr(Point(1, 2), "x", 3))
show(lambda: delattr(Point(1, 2), "x"))
show(lambda: type(getter)("a", "b"))
show(lambda: type("Z", (type(getter),), {}))


class Shown(Point):
    @property
    def x(self):
        return "x is %s" % super().x


print(Shown(1, 2).x, Shown(1, 2).y, Shown(3, 4)._replace(y=5))
