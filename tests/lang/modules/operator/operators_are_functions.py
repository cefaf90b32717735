# The functions of operator, and the getters with their texts.
import operator as op


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(op.add(1, 2), op.sub(1, 2), op.mul("a", 2), op.truediv(1, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 3), op.rshift(8, 1), op.neg(1), op.pos(-1), op.inv(5))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.ge(1, 2), op.gt(3, 2), op.not_(0), op.truth([]))
print(op.is_(None, None), op.is_not(1, None), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"))
print(op.concat([1], [2]), op.getitem({1: 2}, 1), op.index(True), op.abs(-3), op.call(len, "abc"), op.invert(-1))
items = [1, 2, 3]
op.setitem(items, 0, 9)
op.delitem(items, 1)
print(items, op.iadd(items, [4]), items, op.imul([1], 2), op.ior({1}, {2}), op.iconcat([], [1]))
print(op.itemgetter(1)("abc"), op.itemgetter(0, -1)("abc"), op.itemgetter("k")({"k": 5}), op.itemgetter(slice(1, 3))("abcd"))
print(op.methodcaller("upper")("abc"), op.methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(op.itemgetter(1), op.itemgetter(1, "x"), op.attrgetter("a.b", "c"), op.methodcaller("x", 1, k=2))
print(op.length_hint([1, 2]), op.length_hint(iter([1, 2, 3])), op.length_hint(5, 7), op.length_hint(iter({1: 2})))


class Point:
    def __init__(self, x, y):
        self.x = x
        self.inner = y


print(op.attrgetter("x")(Point(1, 2)), op.attrgetter("x", "inner.x")(Point(1, Point(3, 4))))
print(sorted([Point(3, 0), Point(1, 0)], key=op.attrgetter("x"))[0].x)
show(lambda: op.itemgetter())
show(lambda: op.attrgetter(3))
show(lambda: op.methodcaller())
show(lambda: op.methodcaller(3))
show(lambda: op.indexOf([1], 3))
show(lambda: op.concat(1, 2))
show(lambda: op.attrgetter("nope")(3))
show(lambda: op.itemgetter(5)([]))
print(op.__add__ is op.add, op.add.__name__, op.itemgetter.__name__)
