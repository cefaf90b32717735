# Every kind of pattern, and what is wrong with a class pattern.

def m(x):
    match x:
        case 0:
            return 'zero'
        case -1 | 1.5 | 's':
            return 'lit'
        case None:
            return 'None'
        case True:
            return 'True'
        case []:
            return 'empty'
        case [a]:
            return f'one {a}'
        case [a, *rest, b] if a == b:
            return f'same ends {rest}'
        case [a, b]:
            return f'pair {a} {b}'
        case [1, [2, *_], *_]:
            return 'nested'
        case {'k': v, 't': 'p', **rest}:
            return f'map {v} {rest}'
        case {'k': _}:
            return 'has k'
        case {}:
            return 'mapping'
        case str() as s:
            return f'str {s}'
        case int(n) if n > 100:
            return f'big {n}'
        case Point(x=0, y=yy):
            return f'on y {yy}'
        case Point(a, y=b):
            return f'pt {a} {b}'
        case complex_ if hasattr(complex_, 'zz'):
            return 'zz'
        case C.K:
            return 'const'
        case _:
            return 'other'


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


class C:
    K = 77
for v in [0, -1, 1.5, 's', None, True, [], [5], [1, 2, 1], [1, 2], (3, 4), [1, [2, 3], 4], {'k': 1, 't': 'p', 'z': 2}, {'k': 3}, {}, {'q': 1}, 'str', 101, Point(0, 5), Point(1, 2), 77, 5, {1}, b'ab', range(2), range(3)]:
    print(m(v))
match (1, 2):
    case [x, y]:
        print(x, y)
match = 5
case = 3
print(match, case)
match [1]:
    case [x]:
        pass
print(x)
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as e:
    print(e)


class NoArgs:
    pass
try:
    match NoArgs():
        case NoArgs(1):
            pass
except TypeError as e:
    print(e)
try:
    match 5:
        case match():
            pass
except TypeError as e:
    print(e)


class Bad:
    __match_args__ = 5
try:
    match Bad():
        case Bad(1):
            pass
except TypeError as e:
    print(e)


class Bad2:
    __match_args__ = (5,)
try:
    match Bad2():
        case Bad2(1):
            pass
except TypeError as e:
    print(e)
try:
    match Point(1, 2):
        case Point(1, x=1):
            pass
except TypeError as e:
    print(e)
match {'a': {'b': [1, {'c': 3}]}}:
    case {'a': {'b': [_, {'c': c}]}}:
        print(c)
match (1, 2, 3, 4):
    case [1, *mid, 4]:
        print(mid)
match 3:
    case 1 | 2 | 3 as z:
        print(z)
match 'x':
    case 'x' | 'y':
        print('xy')
