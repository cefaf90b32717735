# complex() takes numbers and texts; complex numbers show and format their parts.


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


class Own:
    def __complex__(self):
        return 1 + 2j


class Real:
    def __float__(self):
        return 2.5


class Whole:
    def __index__(self):
        return 7


class Sub(complex):
    def __repr__(self):
        return "Sub" + super().__repr__()


for text in ("1+2j", " ( 3e5-2.5e-3j ) ", "j", "-J", "-inf+nanj", "2", "1+", "1 + 2j", "", "(1j", "1j1", "1e3j"):
    show(complex, text)
for args in [(), (3,), (1j, 2j), (2, 3j), (True,), (1, 2.5), (0.0, -0.0), (Own(),), (Real(),), (Whole(),), (1, Real()), (Own(), 1)]:
    show(complex, *args)
for args in [("1", "2"), (1, "2"), ([],), (1, []), (1, 2, 3)]:
    show(complex, *args)
show(complex, real=1, imag=2)
show(complex, x=1)
print(Sub(1, 2), Sub(1, 2) + 1, type(Sub(1, 2) + 1).__name__, Sub("3j"), complex(Sub(1, 2)))
print(complex, type(1j), 1j.__class__.__name__, (2 + 3j).__complex__(), (2 + 3j).__getnewargs__())
specs = ["", ".2f", "+.3e", ">20", "<20", "^20.1f", "*^+20.2g", "g", ".3", "+", " ", "-", ",.2f", "n", "d", "010", "=10", "%", "#.3g", "#", "E", ",", "_", "+,", ">40,", "*^9"]
for spec in specs:
    for number in (1 + 2j, -1.5j, complex(-0.0, 3), 12345.678 - 0.001j):
        show(format, number, spec)
print("%s %r" % (1j, 2 + 1j), f"{1 + 2j!r:>10}")
