# A subclass of str or bytes reaches the comparisons and the hash of its base by name and through super().


class Caseless(str):
    def __eq__(self, other):
        return str.__eq__(self.lower(), other.lower())

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return super().lower().__lt__(other.lower())

    def __hash__(self):
        return str.__hash__(self.lower())


menu = {Caseless("Tea"): 2}
print(Caseless("TEA") == "tea", Caseless("a") != "A", menu[Caseless("TEA")], Caseless("b") < "C")
print(sorted([Caseless("b"), Caseless("A"), Caseless("C")]), Caseless("milk") in menu)


class Blob(bytes):
    def __eq__(self, other):
        return super().__eq__(other)

    def __hash__(self):
        return super().__hash__()


print(Blob(b"x") == b"x", hash(Blob(b"x")) == hash(b"x"), {Blob(b"x")} == {b"x"})
print("abc".__eq__("abc"), "abc".__ne__("abd"), "a".__lt__("b"), "a".__ge__("b"), "a".__eq__(1), "a".__lt__(1))
print(b"a".__eq__(bytearray(b"a")), bytearray(b"a").__lt__(b"b"), b"a".__gt__(b"b"), b"a".__eq__("a"), bytearray(b"a").__eq__(b"a"))
print("a".__hash__() == hash("a"), b"a".__hash__() == hash(b"a"), (1, 2).__hash__() == hash((1, 2)))
print([it in str.__dict__ for it in ("__eq__", "__lt__", "__hash__")], str.__eq__, bytes.__hash__)
print({"a": 1}.items().__le__({"a": 1, "b": 2}.items()), {"a": 1}.items().__gt__(set()), {1: 2}.items().__lt__([1]))
