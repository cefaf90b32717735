# __getnewargs__ and __getnewargs_ex__, __slots__, and subclasses of built-in types with attributes.
import pickle


class Measure(int):
    def __new__(cls, n, unit):
        self = super().__new__(cls, n)
        self.unit = unit
        return self

    def __getnewargs__(self):
        return (int(self), self.unit)


class Named(str):
    def __new__(cls, text, *, kind):
        print("new", text, kind)
        self = super().__new__(cls, text)
        self.kind = kind
        return self

    def __getnewargs_ex__(self):
        return (str(self),), {"kind": self.kind}


class Point:
    __slots__ = ("x", "y", "_Point__hidden")

    def __init__(self, x):
        self.x = x


class Deep(Point):
    __slots__ = ("z",)


class Wide(Deep):
    pass


class Stack(list):
    def __getstate__(self):
        return {"label": self.label}


class Table(dict):
    def __setstate__(self, state):
        print("setstate", state, dict(self))
        self.__dict__.update(state)


def copy(obj):
    return pickle.loads(pickle.dumps(obj))


m = copy(Measure(5, "cm"))
print(m, m.unit, type(m).__name__)
n = copy(Named("abc", kind="k"))
print(n, n.kind)
p = copy(Deep(1))
print(p.x, hasattr(p, "y"), hasattr(p, "z"))
w = Wide(2)
w.z, w.free = 3, 4
w = copy(w)
print(w.x, w.z, w.free, w.__reduce_ex__(2)[2])
print(Point(7).__getstate__(), Wide(8).__reduce_ex__(2)[1:3])
s = Stack([1, 2])
s.label, s.lost = "label", "lost"
s = copy(s)
print(s, s.label, hasattr(s, "lost"))
t = Table(a=1)
t.note = "n"
t = copy(t)
print(t, t.note)
for wrong in (5, (1, 2), ([], {}), ((), [])):
    class Wrong:
        def __getnewargs_ex__(self):
            return wrong

    try:
        pickle.dumps(Wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
