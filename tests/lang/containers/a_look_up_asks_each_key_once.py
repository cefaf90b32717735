# A look-up in a dict or set that has lost keys asks each key with its hash once, wherever it is interrupted.


class Key:
    def __init__(self, n, hashed=7):
        self.n = n
        self.hashed = hashed

    def __hash__(self):
        return self.hashed

    def __eq__(self, other):
        print("is", self, "equal to", other)
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return "k%d" % self.n


keys = [Key(n) for n in range(4)]
mapping = {100: "a", 101: "b", 102: "c", 103: "d"}
for key in keys:
    mapping[key] = key.n
del mapping[100], mapping[103], mapping[keys[1]]
print(mapping[Key(3)])
mapping[Key(2)] = "two"
print(mapping.setdefault(Key(2), 6), mapping.get(Key(2)), mapping.get(Key(9)))
print(Key(9) in mapping, Key(3) in mapping.keys(), (Key(3), 3) in mapping.items())
try:
    del mapping[Key(9)]
except KeyError as error:
    print("no key", error)
print(mapping.pop(Key(0)), mapping.pop(Key(0), "none left"))
print(mapping)
print({Key(1): 1, 5: 5} == {5: 5, Key(1): 1})

some = {100, 101, 102, 103}
some.add(keys[1])
some.remove(100)
some.discard(101)
some.add(Key(1))
print(Key(1) in some, Key(2) in some)
some.remove(Key(1))
print(some)

large = {}
for n in range(40):
    large[Key(n, n % 20)] = n
for n in range(0, 40, 3):
    del large[Key(n, n % 20)]
print(large.get(Key(38, 18)), large.get(Key(39, 19)), len(large))
