# The value comes first, then the targets from left to right.

def show(x):
    print('eval', x)
    return x


class A:

    def __repr__(self):
        return 'A()'
a = A()
d = {}
d[show(1)] = a.x = show(2)
print(d, a.x)
show(a).y, d[show(3)] = (show(4), show(5))
x = y = [1, 2]
print(x is y)
*a1, b1 = range(4)
print(a1, b1)
(a1, (b1, *c1)), d1 = ((1, (2, 3, 4)), 5)
print(a1, b1, c1, d1)
[p, q] = 'ab'
print(p, q)
try:
    a1, b1 = (1,)
except ValueError as e:
    print(e)
try:
    a1, b1 = (1, 2, 3)
except ValueError as e:
    print(e)
try:
    a1, *b1, c1 = (1,)
except ValueError as e:
    print(e)
try:
    a1, b1 = 5
except TypeError as e:
    print(e)
for d[0], a.z in [(1, 2), (3, 4)]:
    print(d[0], a.z)
for i, (j, *k) in [(1, (2, 3, 4))]:
    print(i, j, k)
l = [1, 2, 3]
i = 0
i, l[i] = (1, 9)
print(l)
l[0:2] = [7]
print(l)
x = 5
x += (y := 3)
print(x, y)
