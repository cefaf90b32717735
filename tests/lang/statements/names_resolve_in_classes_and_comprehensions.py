# Class bodies, comprehensions, walrus, global and nonlocal: where a name is found.

x = 'global'


class K:
    print(x)
    x = 'class'
    print(x)

    def m(self):
        return x
    y = [x for _ in range(2)]
    z = [i for i in x]

    def dflt(self, v=x):
        return v
print(K().m(), K.y, K.z, K().dflt())


def outer():
    v = 1

    class I:
        print(v)
        w = v

        def f(self):
            return v
    v = 2
    return (I().f(), I.w)
print(outer())


def f():
    global gg
    gg = 5
f()
print(gg)


def counter():
    n = 0

    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter()
print(c(), c(), c())


def o2():
    x = 1

    class C:
        nonlocal x
        x = 2
    return x
print(o2())


def comp():
    return [lambda: i for i in range(3)]
print([f() for f in comp()])


def walrus():
    r = [(last := i) for i in range(5)]
    return (last, r)
print(walrus())
if (n := 10) > 5:
    print(n)
print((lambda: (q := 3) + q)())
print([y for x in range(3) for y in range(x)])
print({k: v for k, v in zip('ab', [1, 2])}, {i % 2 for i in range(4)})
try:

    def t():
        print(u)
        u = 1
    t()
except UnboundLocalError as e:
    print(e)
try:
    i_not
except NameError as e:
    print(e, e.name)


class Q:
    a = 1
    try:
        b = [a for _ in range(2)]
    except NameError as e:
        print(e)
    c = [i for i in [a, a]]
print(Q.c)


class Del:
    x = 1
    del x
    print(x)


def nest():

    def a():

        def b():
            nonlocal z
            z = 3
        b()
    z = 1
    a()
    return z
print(nest())
