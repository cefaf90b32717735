# Walrus, closures, cells, global, and names that are read before they are bound.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


def g():
    if (n := len('abc')) > 2 and (m := n * 2): pass
    out = [y := 1, y ** 2, (z := y + 1)]
    return n, m, out, [last := i for i in range(3)], last, {(k := 'key'): k}
show(g)
def outer():
    x = 0
    def inc():
        nonlocal x
        x += 1
        return x
    def get(): return x
    inc(); inc()
    return get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars, outer.__code__.co_cellvars
show(outer)
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
def cond():
    if False: x = 1
    return x
show(cond)
def cond2():
    x = 1
    del x
    return x
show(cond2)
def cond3():
    def inner(): return y
    if 0: y = 1
    return inner()
show(cond3)
def gl():
    global new_global
    new_global = 5
gl(); print(new_global)
show(lambda: undefined_name)
