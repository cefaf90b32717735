# Sets made of sets take over what is in them; items with a hash of the script's keep the class.
class H:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, o): return self.n == o.n
class F(frozenset):
    pass
f = F([H(1), H(1), H(2)])
print(type(f), len(f), H(2) in f, type(frozenset(f)), type(F(f)), len(F(f)))
g = frozenset([1]); print(frozenset(g) is g, frozenset({1,2}), frozenset(), frozenset("aab") == set("ab"), F(), F("ab") == {"a","b"}, F(x for x in [H(3), H(3)]) == {H(3)}, set(F([1])))
class K(set):
    def __iter__(self): return iter([9])
print(frozenset(K([1])), set(K([1])), list(K([1])))
