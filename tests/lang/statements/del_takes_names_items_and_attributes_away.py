# `del` of every kind of target, and what it says when there is nothing.

x = 1
del x
try:
    x
except NameError as e:
    print(e)
a = [1, 2, 3, 4, 5, 6]
del a[0], a[-1]
print(a)
del a[::2]
print(a)
del a[0]
print(a)


class C:
    pass
c = C()
c.x = 1
c.y = 2
del c.x, c.y
try:
    del c.x
except AttributeError as e:
    print(e)
d = {1: 2, 3: 4}
del d[1]
try:
    del d[1]
except KeyError as e:
    print(repr(e))
try:
    del d[[]]
except TypeError as e:
    print(e)
p = q = r = 1
del (p, q), [r]
try:
    print(p)
except NameError as e:
    print(e)


def f():
    x = 1
    del x
    return x
try:
    f()
except UnboundLocalError as e:
    print(e)


def g():
    y = 1

    def h():
        return y
    del y
    return h
try:
    g()()
except NameError as e:
    print(type(e), e)
try:
    del undefined
except NameError as e:
    print(e)
try:
    del (1, 2)[0]
except TypeError as e:
    print(e)
try:
    del 'abc'[0]
except TypeError as e:
    print(e)
except TypeError as e:
    print(e)
try:
    del int.foo
except (TypeError, AttributeError) as e:
    print(type(e), e)
try:
    del C.foo
except (TypeError, AttributeError) as e:
    print(type(e), e)
except (TypeError, AttributeError) as e:
    print(type(e), e)
