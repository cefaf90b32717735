# The text of a container that contains itself has dots where it closes.
a = [1]
a.append(a)
print(a)
b = ({},)
b[0]["x"] = b
print(b)
d = {}
d["d"] = d
print(d, [d])
e = [[]]
e[0].append(e)
print(e, e[0])


class Named:
    def __init__(self):
        self.items = [self]

    def __repr__(self):
        return "Named(%r)" % (len(self.items),)


print([Named()], {1: Named()}, (Named(),))
f = [Named()]
f.append(f)
print(f)
print([a, a], {"k": [1, {2: (3,)}]}, [set(), frozenset(), (), {}, [], range(2), slice(1)])
