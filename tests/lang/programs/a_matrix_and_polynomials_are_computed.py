# Classes with operators: matrices over fractions, polynomials, and a number theory of residues.
from fractions import Fraction
from functools import reduce, total_ordering
from itertools import zip_longest
from operator import mul


class Matrix:
    def __init__(self, rows):
        self.rows = [list(map(Fraction, row)) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows of unlike length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not fit")
        columns = list(zip(*other.rows))
        return Matrix([[sum(map(mul, row, column)) for column in columns] for row in self.rows])

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(*rows)] for rows in zip(self.rows, other.rows)])

    def __rmul__(self, factor):
        return Matrix([[factor * it for it in row] for row in self.rows])

    def __neg__(self):
        return -1 * self

    def __pow__(self, n):
        result, base = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1:
                result @= base
            base @= base
            n >>= 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __getitem__(self, key):
        match key:
            case (slice() as rows, int(column)):
                return [row[column] for row in self.rows[rows]]
            case (int(row), column):
                return self.rows[row][column]
            case int(row):
                return self.rows[row]
        raise TypeError(f"bad index {key!r}")

    def __invert__(self):
        n = self.shape[0]
        rows = [row + unit for row, unit in zip(self.rows, Matrix.identity(n).rows)]
        for i in range(n):
            pivot = next((r for r in range(i, n) if rows[r][i]), None)
            if pivot is None:
                raise ZeroDivisionError("the matrix is singular")
            rows[i], rows[pivot] = rows[pivot], rows[i]
            rows[i] = [it / rows[i][i] for it in rows[i]]
            for r in range(n):
                if r != i and rows[r][i]:
                    rows[r] = [a - rows[r][i] * b for a, b in zip(rows[r], rows[i])]
        return Matrix([row[n:] for row in rows])

    def __format__(self, spec):
        return "\n".join(" ".join(format(str(it), spec) for it in row) for row in self.rows)

    def __repr__(self):
        return f"Matrix({[[str(it) for it in row] for row in self.rows]})"


class Polynomial:
    def __init__(self, *coefficients):
        while coefficients and not coefficients[-1]:
            coefficients = coefficients[:-1]
        self.coefficients = coefficients

    degree = property(lambda self: len(self.coefficients) - 1)

    def __add__(self, other):
        if isinstance(other, (int, Fraction)):
            other = Polynomial(other)
        return Polynomial(*(a + b for a, b in zip_longest(self.coefficients, other.coefficients, fillvalue=0)))

    __radd__ = __add__

    def __neg__(self):
        return Polynomial(*(-it for it in self.coefficients))

    def __sub__(self, other):
        return self + -other

    def __mul__(self, other):
        if not isinstance(other, Polynomial):
            return Polynomial(*(it * other for it in self.coefficients))
        result = [0] * (self.degree + other.degree + 1)
        for i, a in enumerate(self.coefficients):
            for j, b in enumerate(other.coefficients):
                result[i + j] += a * b
        return Polynomial(*result)

    __rmul__ = __mul__

    def __divmod__(self, other):
        quotient, rest = Polynomial(), self
        while rest.degree >= other.degree:
            factor = Fraction(rest.coefficients[-1]) / other.coefficients[-1]
            term = Polynomial(*[0] * (rest.degree - other.degree), factor)
            quotient, rest = quotient + term, rest - term * other
        return quotient, rest

    def __floordiv__(self, other):
        return divmod(self, other)[0]

    def __mod__(self, other):
        return divmod(self, other)[1]

    def __call__(self, x):
        return reduce(lambda total, it: total * x + it, reversed(self.coefficients), 0)

    def __bool__(self):
        return bool(self.coefficients)

    def __eq__(self, other):
        return self.coefficients == other.coefficients

    def derivative(self):
        return Polynomial(*[
            n * it for n, it in enumerate(self.coefficients)
        ][1:])

    def __str__(self):
        terms = []
        for n, it in reversed(list(enumerate(self.coefficients))):
            if it:
                sign = "-" if it < 0 else "+"
                size = "" if abs(it) == 1 and n else str(abs(it))
                terms.append((sign, size + ("" if not n else "x" if n == 1 else f"x^{n}")))
        if not terms:
            return "0"
        first, *rest = terms
        return ("-" if first[0] == "-" else "") + first[1] + "".join(f" {sign} {text}" for sign, text in rest)


@total_ordering
class Residue:
    __slots__ = ("value", "modulus")

    def __init__(self, value, modulus):
        self.value, self.modulus = value % modulus, modulus

    def _of(self, other):
        if isinstance(other, Residue):
            if other.modulus != self.modulus:
                raise ArithmeticError("unlike moduli")
            return other.value
        return other

    def __add__(self, other):
        return Residue(self.value + self._of(other), self.modulus)

    def __mul__(self, other):
        return Residue(self.value * self._of(other), self.modulus)

    def __truediv__(self, other):
        return self * pow(self._of(other), -1, self.modulus)

    def __rtruediv__(self, other):
        return Residue(other, self.modulus) / self

    def __pow__(self, n):
        return Residue(pow(self.value, n, self.modulus), self.modulus)

    def __eq__(self, other):
        return self.value == self._of(other) % self.modulus

    def __lt__(self, other):
        return self.value < self._of(other)

    def __hash__(self):
        return hash((self.value, self.modulus))

    def __repr__(self):
        return f"{self.value} (mod {self.modulus})"


m = Matrix([[2, 1], [1, 1]])
print(m ** 10, (m ** 30)[0, 1], m.shape)
print(~m, ~m @ m == Matrix.identity(2))
print(f"{~Matrix([[1, 2, 3], [0, 4, 5], [1, 0, 6]]):>6}")
print(m[:, 0], m[1], -m + 3 * m)
for bad in (lambda: ~Matrix([[1, 2], [2, 4]]), lambda: m @ Matrix([[1]]), lambda: m @ 3, lambda: Matrix([[1], [1, 2]]), lambda: m["a"]):
    try:
        bad()
    except (ArithmeticError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
p = Polynomial(-1, 0, 0, 1)
q = Polynomial(-1, 1)
print(p, "|", q, "|", p * q, "|", p // q, "|", p % q, "|", p - p, "|", 2 * p + 1)
print(p(3), p(Fraction(1, 2)), p.derivative(), bool(p % q), p.degree, Polynomial(0, 1) * Polynomial(0, -1))
gcd = lambda a, b: a if not b else gcd(b, a % b)
print(gcd(Polynomial(-1, 0, 1), Polynomial(1, 2, 1)))
a, b = Residue(5, 13), Residue(11, 13)
print(a + b, a * b, a / b, 1 / a, a**12, a < b, a >= b, a == 18, sorted([b, a]), {a: 1}[Residue(18, 13)])
try:
    a + Residue(1, 7)
except ArithmeticError as error:
    print(error)
try:
    1 / Residue(2, 4)
except ValueError as error:
    print(error)
