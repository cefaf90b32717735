# Every kind of parameter is bound, and wrong calls are refused in CPython's words.
def f(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return (a, b, c, args, d, e, sorted(kwargs.items()))


print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=60, z=70))
print(f(*[1, 2, 3], **{"d": 4, "q": 5}))


def g(x, y):
    return x - y


print(g(y=1, x=5))
for call in (
    lambda: g(1),
    lambda: g(),
    lambda: g(1, 2, 3),
    lambda: g(1, z=2),
    lambda: g(1, x=2),
    lambda: f(1),
    lambda: f(a=1, d=2),
):
    try:
        call()
    except TypeError as error:
        print(error)
