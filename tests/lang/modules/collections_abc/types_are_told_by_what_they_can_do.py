# isinstance with the abstract classes looks at methods and registrations.
import collections.abc as abc


def generator():
    yield


values = [1, "a", b"b", (), [], {}, set(), frozenset(), range(1), {}.keys(), {}.values(), iter([]), generator(), len, int, bytearray()]
for name in abc.__all__:
    if name.startswith("A") or name == "Coroutine":
        continue
    cls = getattr(abc, name)
    print(name, [type(value).__name__ for value in values if isinstance(value, cls)])


class Shape:
    def __len__(self):
        return 1

    def __iter__(self):
        return iter(())

    def __contains__(self, item):
        return False


class NotHashable:
    __hash__ = None


class Registered:
    pass


abc.Sequence.register(Registered)
print(isinstance(Shape(), abc.Collection), issubclass(Shape, abc.Sized), isinstance(NotHashable(), abc.Hashable))
print(isinstance(Registered(), abc.Sequence), issubclass(Registered, abc.Sequence), isinstance(Registered(), abc.Iterable))
print(issubclass(list, abc.MutableSequence), issubclass(abc.Mapping, abc.Collection), issubclass(dict, abc.Reversible))
