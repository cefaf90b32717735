# The functions of cmath at ordinary points, on their cuts, near overflow and at what is no number.
import cmath
from math import inf, nan


def show(name, *args):
    try:
        print(name, args, getattr(cmath, name)(*args))
    except (TypeError, ValueError, OverflowError) as error:
        print(name, args, type(error).__name__, error)


ONE = "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh phase polar".split()
POINTS = [0, -1, complex(-2.0, -0.0), 0.3 + 2j, 711, complex(1e-310, 1e308), complex(inf, 1), complex(-0.0, nan), True]
for name in ONE:
    for point in POINTS:
        show(name, point)
for r, phi in [(2, 3), (-1, 0.0), (inf, 2), (inf, inf), (0, nan), (1j, 2), ("x", 1)]:
    show("rect", r, phi)
show("log", 100, 10)
show("log", 2, 1)
show("log", 2, 0)
show("isclose", 1 + 1e-10j, 1)
show("isclose", inf, 1)
show("sqrt", "x")
show("phase", None)
print(cmath.isclose(1, 1.1, abs_tol=0.2), cmath.isnan(complex(1, nan)), cmath.isinf(1j), cmath.isfinite(1))
print(cmath.infj, cmath.nanj, cmath.pi, cmath.e, cmath.tau)


class Turned:
    def __complex__(self):
        return 3 + 4j


print(cmath.polar(Turned()), cmath.sqrt(Turned()))
