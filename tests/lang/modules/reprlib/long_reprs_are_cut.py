# reprlib: containers, texts and numbers are cut at limits that can be set, and recursion is told of.
import array
import collections
import reprlib

for value in [
    list(range(10)), (1,), "x" * 50, "it's " * 20, {i: i for i in range(9)}, [[[[[[[[1]]]]]]]], {7, 3, 1, 2, 9, 8, 6},
    frozenset([1]), set(), collections.deque(range(9)), array.array("i", range(9)), 10**60, b"x" * 60, None, (),
]:
    print(reprlib.repr(value))


class Broken:
    def __repr__(self):
        raise ValueError


print(reprlib.repr(Broken())[:20])
small = reprlib.Repr()
small.maxlist, small.maxstring, small.maxlevel = 2, 10, 1
print(small.repr([1, 2, 3]), small.repr("abcdefghijklmno"), small.repr([[1]]))


class Named(reprlib.Repr):
    def repr_Broken(self, value, level):
        return "broken at %d" % level


print(Named().repr([Broken(), {1: Broken()}]))


class Loop(list):
    @reprlib.recursive_repr("<loop>")
    def __repr__(self):
        "A list."
        return "Loop(" + ", ".join(map(repr, self)) + ")"


loop = Loop([1])
loop.append(loop)
print(loop, Loop.__repr__.__name__, Loop.__repr__.__doc__)
