# Closures share cells, nonlocal rebinds them, and loops capture variables rather than values.
def counter():
    n = 0

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    return up, get


up, get = counter()
up()
up(5)
print(get())
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])


def outer():
    def inner():
        return later

    later = "bound after the definition"
    return inner()


print(outer())


def fact(n):
    def go(k):
        return 1 if k == 0 else k * go(k - 1)

    return go(n)


print(fact(20))
