# Context managers: several, swallowing, failing, and what is none.

class CM:

    def __init__(s, n, sup=False):
        s.n = n
        s.sup = sup

    def __enter__(s):
        print('enter', s.n)
        return s

    def __exit__(s, t, v, tb):
        print('exit', s.n, t and t.__name__, v, tb is not None)
        return s.sup
with CM(1) as a, CM(2) as b:
    print(a.n, b.n)
with CM(3) as a, CM(4):
    print('in')
with CM(5, True):
    raise ValueError('x')
try:
    with CM(6):
        raise ValueError('y')
except ValueError as e:
    print(e)
with CM(7), CM(8, True):
    1 / 0


def f():
    with CM(9):
        return 1
print(f())
for i in range(2):
    with CM(i):
        if i == 0:
            continue
        break


class NoExit:

    def __enter__(s):
        pass
try:
    with NoExit():
        pass
except TypeError as e:
    print(e)


class NoEnter:

    def __exit__(s, *a):
        pass
try:
    with NoEnter():
        pass
except TypeError as e:
    print(e)


class RaiseExit:

    def __enter__(s):
        return (1, 2)

    def __exit__(s, *a):
        raise KeyError('exit')
try:
    with RaiseExit() as (p, q):
        raise ValueError('body')
except KeyError as e:
    print(repr(e), repr(e.__context__), p, q)


class RaiseEnter:

    def __enter__(s):
        raise OSError('enter')

    def __exit__(s, *a):
        print('never')
try:
    with CM('o'), RaiseEnter():
        pass
except OSError as e:
    print(e)
x = {}
with CM('t') as x['k']:
    pass
print(x['k'].n)
