# What real numbers do and complex ones do not is refused in CPython's words.
import math

for function in (
    lambda: 1j // 2,
    lambda: 1j % 2,
    lambda: divmod(1j, 2),
    lambda: 1j < 2,
    lambda: sorted([1j, 2]),
    lambda: int(1j),
    lambda: float(1j),
    lambda: round(1j),
    lambda: "%d" % 1j,
    lambda: "%f" % 1j,
    lambda: pow(1j, 2, 3),
    lambda: ~1j,
    lambda: math.sqrt(1j),
    lambda: range(1j),
    lambda: chr(1j),
    lambda: 1j + "a",
    lambda: "a" * 1j,
):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
print(1j == "a", 1j != 1, 3 == 3 + 0j, (3 + 0j) == 3.0)
