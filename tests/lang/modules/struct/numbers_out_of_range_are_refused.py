# Each code has its bounds.

import struct


def attempt(code, value):
    try:
        print(code, value, struct.pack(code, value))
    except Exception as error:
        print(code, value, type(error).__name__, error)


for code in "bBhHiIlLqQnN":
    for prefix in ("", "<", ">"):
        for value in (-2**70, -1, 2**63, 300, 2**32):
            attempt(prefix + code, value)
for code in ("f", "d", "e", "<f", "<d", "<e", ">f", ">d", ">e"):
    for value in ("a", 1e300, 1.5, 70000.0, float("nan"), float("-inf"), 10**400, 3, 65519.0, 6e-8, 2.98e-8, -0.0):
        attempt(code, value)
for code in ("b", "i", "q", "P", "f"):
    attempt(code, "a")
    attempt(code, None)


class Index:
    def __index__(self):
        return 7


class Float:
    def __float__(self):
        return 2.5


print(struct.pack("<bif", Index(), Index(), Float()))
