# Scopes: class bodies, comprehensions, global and nonlocal, deletion, unbound locals.
x = "global"


class C:
    x = "class"
    y = [x for _ in range(1)]
    z = x

    def m(self):
        return x


print(C.y, C.z, C().m())


def f():
    global x
    x = "changed"
    del x
    try:
        x
    except NameError as error:
        print(error)
    x = "again"


f()
print(x)


def g():
    try:
        print(later)
    except UnboundLocalError as error:
        print(error)
    later = 1
    del later
    try:
        later
    except UnboundLocalError as error:
        print(error)


g()
if (n := 10) > 5:
    print(n)
print([last := i for i in range(3)], last)


def h(a, b):
    c = a + b
    return sorted(locals().items())


print(h(1, 2))


def undefined():
    return nowhere


try:
    undefined()
except NameError as error:
    print(error)
i = "kept"
[i for i in range(3)]
print(i)
