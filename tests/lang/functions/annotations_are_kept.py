# Annotations of modules, classes and functions.

x: int = 5
y: 'str'
print(__annotations__)


class C:
    a: int
    b: list[int] = []
    (e): int = 3
print(C.__annotations__, C.b, C.e)


def f(a: int, *b: 'x', c: 1 + 1=2, **d: None) -> [int]:
    loc: undefined_thing = 3
    z: int
    return loc
print(f.__annotations__, f(1))


class D:
    pass
print(D.__annotations__, D.__dict__.get('__annotations__'))
d = D()
d.attr: int = 4
print(d.attr)
l = [0]
l[0]: int = 9
print(l)
