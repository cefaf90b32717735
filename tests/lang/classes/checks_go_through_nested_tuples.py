# isinstance and issubclass go through tuples of tuples of classes, hooks included, in order.
class Meta(type):
    def __instancecheck__(cls, instance):
        print("asked", cls.__name__, instance)
        return False

    def __subclasscheck__(cls, subclass):
        print("asked", cls.__name__, subclass.__name__)
        return False


class Asked(metaclass=Meta):
    pass


print(isinstance(1, (str, (Asked, (bytes, int)), Asked)), isinstance(int, (Asked, type)), issubclass(int, (Asked, (str, object))))
print(isinstance(1, (Asked, (Asked,))), isinstance((), ()), issubclass(int, ((), ((),))))
nested = str
for _ in range(11):
    nested = (nested, nested)
print(isinstance(1, nested), isinstance("a", nested), isinstance(1, (nested, int)), issubclass(bool, (nested, int)))
for wrong in ((nested, 5), (str, (5, int)), [int], 5):
    try:
        print(isinstance(1, wrong))
    except TypeError as error:
        print(error)
try:
    print(issubclass(int, (nested, "a")))
except TypeError as error:
    print(error)
