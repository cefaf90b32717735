# A key that goes while it is asked whether it is equal makes the look-up start again; one that comes is asked last.


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, other):
        print("is", self, "equal to", other)
        if self in going:
            going.remove(self)
            del mapping[self]
        if coming:
            mapping[coming.pop()] = "new"
        return self.n == other.n

    def __repr__(self):
        return "k%d" % self.n


for at in range(3):
    going, coming = [], []
    keys = [Key(1), Key(2), Key(3)]
    mapping = dict.fromkeys(keys, "old")
    print("goes:", keys[at])
    going = [keys[at]]
    print(mapping.get(Key(3)), mapping)

for n in (3, 4):
    going, coming = [], []
    mapping = {Key(1): "old", Key(2): "old"}
    print("comes:", n)
    coming = [Key(n)]
    print(mapping.get(Key(4)), mapping)
    coming = [Key(5)]
    mapping[Key(5)] = "set"
    print(mapping)
