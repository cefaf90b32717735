# copy and deepcopy of containers, instances and whatever says how it is copied.
import copy
from collections import OrderedDict, defaultdict, deque, namedtuple
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


inner = [1]
nested = {"list": inner, "tuple": (inner, 2), "set": {3}}
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
inner.append(9)
print(shallow, deep, deep["tuple"][0] is deep["list"])
loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again, again is not loop, again[1] is again)
atom = (1, "a", None, 2.5)
print(copy.deepcopy(atom) is atom, copy.copy(len) is len, copy.deepcopy(int) is int, copy.copy(atom) is atom)


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


node = Node([1], Node([2]))
node.next.next = node
twin = copy.deepcopy(node)
print(twin.value, twin.value is node.value, twin.next.next is twin, copy.copy(node).next is node.next)


class Slotted:
    __slots__ = ("a", "b")


s = Slotted()
s.a = [1]
t = copy.deepcopy(s)
print(t.a, t.a is s.a, hasattr(t, "b"), copy.copy(s).a is s.a)


class Hooked:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return Hooked(self.n + 1)

    def __deepcopy__(self, memo):
        return Hooked(self.n + 10)


print(copy.copy(Hooked(1)).n, copy.deepcopy([Hooked(1)])[0].n)


class Stateful:
    def __init__(self):
        self.kept, self.dropped = 1, 2

    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        print("state", state)
        self.__dict__.update(state)


print(copy.copy(Stateful()).__dict__, copy.deepcopy(Stateful()).__dict__)


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return (Reduced, (self.n * 2,))


print(copy.copy(Reduced(2)).n, copy.deepcopy(Reduced(3)).n)


class Items(list):
    pass


class Table(dict):
    pass


items = Items([[1]])
items.name = "named"
twin = copy.deepcopy(items)
print(twin, twin.name, type(twin), twin[0] is items[0], copy.copy(items)[0] is items[0], copy.copy(Table(a=1)))
Point = namedtuple("Point", "x y")
print(copy.deepcopy(Point([1], 2)), copy.copy(deque([1], 3)), copy.deepcopy(deque([[1]])), copy.deepcopy(OrderedDict(a=[1])))
print(copy.deepcopy(defaultdict(list, a=[1])), copy.copy(ValueError("x")).args, copy.deepcopy(frozenset({1})), copy.copy(b"a"))
iterator = iter([1, 2, 3])
next(iterator)
print(list(copy.copy(iterator)), list(iterator))
memo = {}
first = copy.deepcopy(inner, memo)
print(copy.deepcopy(inner, memo) is first)
