# Arithmetic on integers of any size and floats: signs, division, shifts, powers, comparison.
print(7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, 7.5 // 2, -7.5 % 2)
print(2**10, 2**100, 2**-1, (-2) ** 3, 0**0, 2.0**0.5)
print(1 << 70, (1 << 70) >> 60, -5 >> 1, 6 & 3, 6 | 3, 6 ^ 3, ~6)
print(10**30 + 1, 10**30 - 10**29, 10**15 * 10**15, -(10**30), 10**30 // 7, 10**30 % 7)
print(1 / 3, 10**30 / 10**29, 1e16, 1e15, 1e-5, 0.1 + 0.2, -0.0, 1e300 * 1e10)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0, 2**60 == 2.0**60, 3 != 4, not 5)
print(True + True, True & False, True | 2, 5 if 0 else 6, 0 or "x", 1 and "y")
x = 5
x += 3
x *= 2
x -= 1
x //= 2
x **= 2
x %= 10
x <<= 3
x |= 1
print(x)
for text in ("1 / 0", "1 // 0", "1 % 0", "1.0 / 0", "1 << -1", "'a' + 1", "1 + 'a'", "[] - 1", "-'a'", "1 < 'a'", "2 ** -1.5 @ 1"):
    try:
        print(eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
print((1, 2) + (3,), [1] * 3, "ab" * 2, "a" in "cat", 3 in [1, 2], None is None, (1, 2) < (1, 3), [1, 2] == [1, 2])
print(abs(-5), divmod(17, 5), divmod(-17, 5), pow(3, 4, 5), round(2.5), round(3.5), round(1.256, 2), int("ff", 16), float("1.5"))
