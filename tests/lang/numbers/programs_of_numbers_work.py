# Small programs of the kind that people write: primes, rational sums, matrices, bases, collatz, big factorials.

import math


def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    for n in range(2, math.isqrt(limit) + 1):
        if flags[n]:
            for multiple in range(n * n, limit + 1, n):
                flags[multiple] = False
    return [n for n, is_prime in enumerate(flags) if is_prime]


def to_base(number, base):
    if number == 0:
        return "0"
    digits = ""
    negative = number < 0
    number = abs(number)
    while number:
        number, digit = divmod(number, base)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return "-" + digits if negative else digits


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __pow__(self, exponent):
        result = Matrix([[int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows))])
        base = self
        while exponent:
            if exponent & 1:
                result = result @ base
            base = base @ base
            exponent >>= 1
        return result

    def __repr__(self):
        return "Matrix(%r)" % (self.rows,)


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + (other.cents if isinstance(other, Money) else round(other * 100)))

    __radd__ = __add__

    def __format__(self, spec):
        return format(self.cents / 100, spec or ",.2f")


print(sieve(100))
print([to_base(255, base) for base in (2, 8, 10, 16, 36)], to_base(-12345678901234567890, 36))
print(all(int(to_base(n, 7), 7) == n for n in range(-60, 60)))
print((Matrix([[1, 1], [1, 0]]) ** 90).rows[0][1], Matrix([[1, 2], [3, 4]]) @ Matrix([[0.5, 1], [1, 0]]))
print(math.factorial(60), sum(int(digit) for digit in str(math.factorial(200))))
print(f"{sum([Money(1999), Money(501), 2.5]):>12}", f"{Money(123456789)}")
n, steps = 27, 0
while n != 1:
    n = 3 * n + 1 if n % 2 else n // 2
    steps += 1
print(steps)
x = 2.0
for _ in range(6):
    x -= (x * x - 2) / (2 * x)
print(x, x == math.sqrt(2), abs(x * x - 2) < 1e-15)
print(pow(3, -1, 11), pow(12345, 67890, 998244353), -7 // 2, -7 % 3, divmod(-7, 3), round(2.5), round(-0.5))
print(sum(1 / k**2 for k in range(1, 200)), math.fsum(1 / k**2 for k in range(1, 200)))
print(bin(2**10 ^ 0b1010), 0xFF & ~0x0F, 1 << 70 >> 68, -5 >> 1, (1 << 64) - 1)
