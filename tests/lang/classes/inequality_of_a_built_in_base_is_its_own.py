# A subclass of a built-in type that defines `__eq__` alone keeps the `__ne__` of the type; one of object inverts it.


class Caseless(str):
    def __eq__(self, other):
        return self.lower() == other.lower()

    __hash__ = str.__hash__


class Same(int):
    def __eq__(self, other):
        return True


class Anything(list):
    def __eq__(self, other):
        return True


class Plain:
    def __eq__(self, other):
        return True


class Pair(tuple):
    def __eq__(self, other):
        return NotImplemented


class Table(dict):
    def __eq__(self, other):
        return False


class Half(float):
    def __eq__(self, other):
        return True


class Group(set):
    def __eq__(self, other):
        return True


class Blob(bytes):
    def __eq__(self, other):
        return True


for left, right in (
    (Caseless("a"), "A"), (Caseless("a"), "a"), ("A", Caseless("a")), (Same(5), 6), (Same(5), 5), (6, Same(5)), (Same(5), "x"),
    (Anything([1]), [2]), ([1], Anything([1])), (Plain(), 5), (5, Plain()), (Pair((1,)), (1,)), (Pair((1,)), (2,)),
    (Table(a=1), {"a": 1}), (Half(1.5), 2.5), (Group([1]), {2}), (Blob(b"a"), b"b"), (Anything([1]), 5),
):
    print(repr(left) if not isinstance(left, Plain) else "plain", left == right, left != right)
print([it for it in (1, 2, Same(3)) if it != 2])
