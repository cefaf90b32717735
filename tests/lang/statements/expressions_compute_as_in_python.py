# assert, chains, conditionals, displays and calls with stars.

try:
    assert 0
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert 0, 'msg'
except AssertionError as e:
    print(repr(e))
try:
    assert [], (1, 2)
except AssertionError as e:
    print(repr(e))
assert 1, 1 / 0
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 >= 2 != 1)


def s(x):
    print(x)
    return x
print(s(1) < s(0) < s(2))
print(1 in [1] == True)
print(not 1 == 2, not (1 and 0), 0 or [] or 'x', 1 and 2 and 3)
print(1 if 0 else 2 if 0 else 3)
print((1,) * 3, [*range(3), *'ab'], {**{'a': 1}, 'b': 2, **{'a': 3}}, {*[1, 2], 3})
print(*[1, 2], *(3,), sep='-')


def va(*a, **k):
    return (a, k)
print(va(*[1], 2, *[3], x=1, **{'y': 2}, z=3, **{'w': 4}))
try:
    va(x=1, **{'x': 2})
except TypeError as e:
    print(e)
try:
    va(**{'x': 1}, **{'x': 2})
except TypeError as e:
    print(e)
try:
    va(**5)
except TypeError as e:
    print(e)
try:
    va(*5)
except TypeError as e:
    print(e)
try:
    va(**{1: 2})
except TypeError as e:
    print(e)
try:
    print(**{'foo': 1})
except TypeError as e:
    print(e)
x = (1, *[2, 3])
print(x)


def rr():
    return (1, *[2])
print(rr())
a, = [1]
print(a)
a = b, c = (1, 2)
print(a, b, c)
print([1, 2, 3][-1], 'abc'[::-1], (1, 2, 3)[1:])
print({1: 2} | {3: 4})
print(~5, -5, +5, not 5, 2 ** (-1), -2 ** 2, 2 ** 3 ** 2)
print(7 // -2, 7 % -2, -7 // 2, -7 % 2, divmod(7, -2))
print(255, 15, 3, 1000, 1000.0, 0.0015, 0.5, 5.0)
