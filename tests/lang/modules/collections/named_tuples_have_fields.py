# namedtuple: fields by name, its methods and its checks of names.
from collections import namedtuple
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=5), Point._make([3, 4]), Point.__doc__, Point._field_defaults)
print(p == (1, 2), hash(p) == hash((1, 2)), [*p], Point.__match_args__, isinstance(p, tuple), p + (3,), Point, Point.__module__)
Q = namedtuple("Q", ["a", "b", "c"], defaults=[1, 2])
print(Q(0), Q._field_defaults, namedtuple("E", "")(), namedtuple("R", "a, class, a, _x", rename=True)._fields)
show(lambda: Point(1))
show(lambda: Point(1, 2, 3))
show(lambda: Point(z=1))
show(lambda: Point._make([1]))
show(lambda: p._replace(q=1))
show(lambda: setattr(p, "x", 3))
show(lambda: namedtuple("A", "a a"))
show(lambda: namedtuple("A", "_a"))
show(lambda: namedtuple("A", "class"))
show(lambda: namedtuple("1", "a"))
show(lambda: namedtuple("A", "a-b"))
show(lambda: namedtuple("A", "a", defaults=[1, 2]))
print(namedtuple("A", "a", module="zz").__module__, sorted([Point(2, 1), Point(1, 2)]), max(Point(1, 2), Point(0, 9)))


class Vector(Point):
    __slots__ = ()

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)


v = Vector(3, 4)
print(v, v.length, v + v, v._replace(x=0), type(v._replace(x=0)))
match p:
    case Point(x=1, y=b):
        print("matched", b)
match v:
    case Vector(a, b):
        print("matched", a, b)
x, y = p
print(x, y, "%s-%s" % p, "{0.x} {0.y}".format(p), f"{p.x}{p.y:>3}")
