# Dicts and sets whose keys decide about hash and equality in script code.
class Name:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        if isinstance(other, str):
            return self.text == other.lower()
        return isinstance(other, Name) and self.text == other.text

    def __hash__(self):
        return hash(self.text)

    def __repr__(self):
        return "Name(%r)" % self.text


a, b, twin = Name("a"), Name("b"), Name("a")
d = {a: 1, b: 2}
d[twin] = 3
print(d, d["a"], d[Name("b")], Name("c") in d, d.get(Name("zz"), "none"), len(d))
d.setdefault(Name("a"), 9)
d.setdefault(Name("c"), 9)
print(d.pop(Name("b")), d, list(d) == ["a", "c"], d == {Name("c"): 9, Name("a"): 3})
del d[Name("c")]
d.update({Name("a"): 0, Name("x"): 1})
d |= {Name("y"): 2}
print(d, {**d, twin: 5}, dict.fromkeys([a, twin, b]), {key: 1 for key in (a, b, twin)})
s = {a, b, twin}
s.add(Name("b"))
s.discard(Name("zz"))
print(len(s), Name("a") in s, s == {Name("b"), Name("a")}, s & {twin}, s - {Name("b")}, len(s | {Name("c")}), len(s ^ {twin}))
s -= {twin}
print(s, {a} <= {twin, b}, {a}.isdisjoint([twin]), frozenset([a]) == frozenset([twin]), hash((a, 1)) == hash((twin, 1)))
s |= {Name("q")}
s &= {Name("q")}
print(s, [a, b].index(Name("b")), [a, b, twin].count(a), twin in (b, a), {(a, 1): "pair"}[(twin, 1)])
s.remove(Name("q"))
try:
    s.remove(Name("q"))
except KeyError as error:
    print("KeyError", error)
try:
    d[Name("nope")]
except KeyError as error:
    print("KeyError", error)
