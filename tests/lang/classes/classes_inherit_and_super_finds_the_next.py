# Multiple inheritance with C3 order, both forms of super, class and static methods, properties.
class A:
    tag = "A"

    def hello(self):
        return ["A"]

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def add(a, b):
        return a + b


class B(A):
    def hello(self):
        return ["B"] + super().hello()


class C(A):
    def hello(self):
        return ["C"] + super(C, self).hello()


class D(B, C):
    def hello(self):
        return ["D"] + super().hello()

    @property
    def size(self):
        return self._size

    @size.setter
    def size(self, value):
        self._size = value * 2


d = D.make()
print(d.hello(), type(d).__name__, [c.__name__ for c in D.__mro__])
print(D.add(1, 2), d.add(3, 4), d.tag)
d.size = 21
print(d.size)
print(isinstance(d, A), issubclass(D, B), isinstance(d, (int, C)))
try:
    d.missing
except AttributeError as error:
    print(error)
try:
    class E(A, D):
        pass
except TypeError as error:
    print(error)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __radd__(self, other):
        return self

    def __lt__(self, other):
        return (self.x, self.y) < (other.x, other.y)

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return (self.x, self.y)[index]

    def __contains__(self, value):
        return value == self.x or value == self.y

    def __call__(self, scale):
        return Point(self.x * scale, self.y * scale)

    def __bool__(self):
        return self.x != 0 or self.y != 0


p = Point(1, 2)
print(p, p + p, sum([p, p]), p(3), len(p), list(p), 2 in p, 5 in p, bool(Point(0, 0)))
print({p: "found"}[Point(1, 2)], Point(1, 2) == p, Point(1, 3) != p, p < Point(1, 3), sorted([Point(3, 1), p]))
