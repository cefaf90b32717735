# Complex numbers add, multiply, divide and rise to powers, also with integers and floats, as CPython's do.
import operator


def show(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


values = [1j, 2 + 3j, 4, -2.5, 0j, True, 1e200 + 1e200j, 10**400, "x", complex(0, -2)]
operators = (operator.add, operator.sub, operator.mul, operator.truediv, operator.pow, operator.eq)
for left in values:
    for right in values:
        if isinstance(left, complex) or isinstance(right, complex):
            for function in operators:
                show(function, left, right)
for base, exponent in [(-8, 0.5), (-8.0, 1 / 3), (-1, -0.5), (0j, -1), (0, 1j), (0j, 0), (1j, 1j), (1 + 2j, 101), (1 + 2j, -3)]:
    show(pow, base, exponent)
for number in (1j, 2 + 3j, 1 - 0j, complex(-0.0, 1), complex("-inf"), 1e308 + 1e308j):
    print(number.real, number.imag, number.conjugate(), -number, +number, bool(number), hash(number))
    show(abs, number)
print({1: "a", 2j: "b"}[1 + 0j], 1j in {1j}, sum([1j, 2, 3.5]), sorted([3 + 1j, 1 + 2j], key=abs))
x = 2
x **= 1j
print(x)
match 3 + 4j:
    case 3 - 4j:
        print("conjugate")
    case 3 + 4j:
        print("matched")
