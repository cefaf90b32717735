# locals() is the same dict each time: it is brought up to date, and keeps what exec has put there.
import sys


def outer():
    a = 1
    d = locals()
    print(d is locals(), sorted(d))
    exec("b = 2; a = 5")
    print(sorted(d), a, d["a"])
    e = locals()
    print(e is d, d["a"], d["b"])
    a = 7
    print(d["a"], locals()["a"], d["a"])
    eval("(w := 9)")
    print(sorted(locals()), d["w"])
    d["z"] = 3
    print("z" in locals(), eval("z + b"))
    del a
    print("a" in d, "a" in locals(), "a" in d)
    exec("def f(): return 5")
    print(eval("f()"), vars() is d, dir() == sorted(d), sys._getframe().f_locals is d)


outer()


def captured():
    x = 1

    def inner():
        return x

    d = locals()
    x = 2
    print(d["x"], locals()["x"], d["x"], inner())
    exec("x = 10")
    print(x, d["x"], eval("x"))
    exec("y = 10")
    try:
        print(y)
    except NameError as error:
        print(error)


captured()


def generator():
    d = locals()
    exec("b = 2")
    yield d
    print(d is locals(), sorted(d))
    yield locals()


it = generator()
first = next(it)
print(sorted(first), next(it) is first, it.gi_frame.f_locals is first)


def recursive(n):
    d = locals()
    if n:
        recursive(n - 1)
    exec("q = n * 10")
    print(d["q"], locals() is d)


recursive(2)


def fresh():
    exec("x = 1")
    return locals()


print(fresh() is fresh(), fresh(), fresh.__code__.co_varnames, recursive.__code__.co_nlocals)
