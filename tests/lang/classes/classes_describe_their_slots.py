# A class holds a descriptor for each of its slots, and for what else its instances have.
import copy
import inspect
import types


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class Plain:
    size = 1


class Slotted:
    "With slots."
    __slots__ = ("b", "a", "__secret")

    def __eq__(self, other):
        return self.a == other.a


class Both(Slotted):
    __slots__ = ("c", "__dict__", "__weakref__")


class Error(Exception):
    pass


for cls in (Plain, Slotted, Both, Error, type("L", (list,), {}), type("I", (int,), {}), type("M", (type,), {})):
    print(cls.__name__, list(vars(cls)))
print(Slotted.a, Slotted.a.__name__, Slotted.a.__qualname__, Slotted.a.__objclass__, Slotted.a.__doc__)
print(vars(Plain)["__dict__"], Plain.__weakref__, vars(Plain)["__dict__"].__doc__, "|", Plain.__weakref__.__doc__)
print([name for name in dir(Both) if name not in dir(object)])
print(type(Slotted.a) is types.MemberDescriptorType, type(Plain.__weakref__) is types.GetSetDescriptorType)
print(inspect.ismemberdescriptor(Slotted.a), inspect.isgetsetdescriptor(Slotted.a), inspect.isdatadescriptor(Slotted.a))
print(Slotted.a.__reduce__()[1], copy.deepcopy(Slotted.a) is Slotted.a)

it, both = Slotted(), Both()
Slotted.a.__set__(it, 5)
print(Slotted.a.__get__(it), it.a, Slotted.a.__get__(None, Slotted))
show(lambda: Slotted.b.__get__(it))
show(lambda: Slotted.b.__delete__(it))
show(lambda: Slotted.a.__get__(7))
show(lambda: Slotted.a.__get__(None, None))
show(lambda: Slotted.a.__set__(7, 1))
show(lambda: delattr(Plain(), "__weakref__"))
both.a, both.c, both.d = 1, 2, 3
both.__dict__["a"] = 4
print(both.a, both.__dict__, vars(Both)["__dict__"].__get__(both))
vars(Both)["__dict__"].__set__(both, {"e": 6})
print(both.e, both.c, hasattr(both, "d"))
del both.__dict__
print(both.__dict__, both.a)
Slotted.z = Slotted.a
print(it.z, both.z)
it.z = 8
print(it.a)


class Other:
    a = Slotted.a


show(lambda: Other().a)
show(lambda: setattr(Other(), "a", 1))
show(lambda: setattr(it, "__init__", 1))
Slotted.a = "the class's"
print(it.a)
show(lambda: setattr(it, "a", 1))
del Slotted.a
show(lambda: it.a)
