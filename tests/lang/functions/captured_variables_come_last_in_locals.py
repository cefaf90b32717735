# locals() and code objects name parameters, then plain variables, then what is captured, by name.


def f(a, b, *args, c=1, **kw):
    x = 1

    def g():
        return a, y, x2

    y = 2
    z = 3
    x2 = 5
    print(list(locals()))
    print(f.__code__.co_varnames, f.__code__.co_cellvars, f.__code__.co_freevars)

    def h():
        w = 1
        q = a
        print(locals())
        return lambda: (w, z)

    print(h.__code__.co_varnames, h.__code__.co_cellvars, h.__code__.co_freevars)
    h()
    print([sorted(locals()) for i in range(1)])
    return g


f(1, 2)


class A:
    def m(self, v):
        t = 1

        class B:
            u = t

        print(list(locals()))
        return super().__init__, lambda: v


A().m(3)


def numbers(n):
    for i in range(n):
        k = lambda: i
        yield list(locals())


print(list(numbers(1)))
