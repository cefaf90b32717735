# Rich comparison, truth, hash, and what their methods must return.

class V:

    def __init__(s, v):
        s.v = v

    def __eq__(s, o):
        print('eq', s.v)
        return s.v == o.v if isinstance(o, V) else NotImplemented

    def __lt__(s, o):
        print('lt', s.v)
        return s.v < o.v

    def __le__(s, o):
        return NotImplemented

    def __repr__(s):
        return f'V{s.v}'
a, b = (V(1), V(2))
print(a == b, a != b, a < b, a > b, a == 5, a != 5)
try:
    a <= b
except TypeError as e:
    print(e)
try:
    a >= b
except TypeError as e:
    print(e)
try:
    hash(a)
except TypeError as e:
    print(e)
try:
    {a}
except TypeError as e:
    print(e)


class W(V):
    __hash__ = V.__hash__

    def __eq__(s, o):
        print('W eq')
        return True
print(V(1) == W(2), W(1) == V(2), W.__hash__)


class X(V):

    def __hash__(s):
        return 5
print(hash(X(1)), X(1) in {X(1)})


class Y:

    def __eq__(s, o):
        return 'truthy'
print(Y() == 1, Y() != 1, bool(Y() != 1))


class Z:
    __hash__ = None
try:
    hash(Z())
except TypeError as e:
    print(e)


class G:

    def __gt__(s, o):
        return 'gt'

    def __ge__(s, o):
        return 'ge'

    def __ne__(s, o):
        return 'ne'
print(G() > 1, 1 < G(), G() >= 1, 1 <= G(), G() != 1, 1 != G(), G() == 1)
try:
    G() < 1
except TypeError as e:
    print(e)


class Ch:

    def __lt__(s, o):
        return []

    def __gt__(s, o):
        return [1]
print(Ch() < Ch() < Ch(), Ch() > 1 > 0)
try:
    1 < 'a'
except TypeError as e:
    print(e)
try:
    [1] < [1, 'a'] < ['a']
except TypeError as e:
    print(e)
try:
    None < None
except TypeError as e:
    print(e)
try:
    {} < {}
except TypeError as e:
    print(e)
print((1, 2) < (1, 3), [1, 2] <= [1, 2], 'a' < 'b', {1} < {1, 2}, (1, 'a') == (1, 'a'))


class B0:

    def __bool__(s):
        return 1
try:
    bool(B0())
except TypeError as e:
    print(e)


class B1:

    def __len__(s):
        return -1
try:
    len(B1())
except ValueError as e:
    print(e)


class B2:

    def __len__(s):
        return 0
print(bool(B2()), not B2(), 'y' if B2() else 'n')


class B3:

    def __len__(s):
        return 'x'
try:
    len(B3())
except TypeError as e:
    print(e)


class B4:

    def __index__(s):
        return 'x'
try:
    [1][B4()]
except TypeError as e:
    print(e)
