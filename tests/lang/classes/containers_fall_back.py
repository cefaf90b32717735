# Iteration, membership and subscripts by __getitem__, __iter__ and __contains__.

class S:

    def __getitem__(s, i):
        if i >= 3:
            raise IndexError
        return i * 10
a, b, c = s
print(a, b, c)
print(*s)


class It:

    def __iter__(s):
        yield 1
        yield 2
print(2 in It(), 3 in It(), list(It()), dict(zip(It(), It())))


class C:

    def __contains__(s, x):
        return x == 1

    def __len__(s):
        return 2

    def __getitem__(s, k):
        print('get', k)
        return k

    def __setitem__(s, k, v):
        print('set', k, v)

    def __delitem__(s, k):
        print('del', k)
c = C()
print(1 in c, 2 in c, c[1:2], c[1, 2], c[...], c[:, 1], c[::2], c[-1])
c[1:2] = 3
del c[1:2]
c['a'] += 'b'


class NoIter:
    __iter__ = None

    def __getitem__(s, i):
        return i
try:
    iter(NoIter())
except TypeError as e:
    print(e)


class NoCont:
    __contains__ = None
try:
    1 in NoCont()
except TypeError as e:
    print(e)


class Miss(dict):

    def __missing__(s, k):
        return k + '!'
print(Miss()['a'], Miss(a=1)['a'], Miss().get('q'))


class R:

    def __len__(s):
        return 3

    def __getitem__(s, i):
        return i
print(list(reversed(R())))


class E:

    def __init__(s):
        s.i = 0

    def __iter__(s):
        return s

    def __next__(s):
        s.i += 1
        if s.i > 3:
            raise StopIteration
        return s.i
print(list(E()), next(E()), next(iter([]), 'd'), list(iter(E().__next__, 2)))


class BadNext:

    def __iter__(s):
        return s
try:
    list(BadNext())
except TypeError as e:
    print(e)
except TypeError as e:
    print(e)
