# `secrets`: what nobody can foresee, drawn from the host's entropy.

import base64 as _base64
from random import SystemRandom

__all__ = [
    "choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe", "compare_digest",
]

DEFAULT_ENTROPY = 32


def randbits(k):
    return SystemRandom().getrandbits(k)


def choice(seq):
    return SystemRandom().choice(seq)


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return SystemRandom()._below_by_bits(exclusive_upper_bound)


def token_bytes(nbytes=None):
    return _entropy(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    return _base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")


def compare_digest(a, b, /):
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return a == b
    for value in (a, b):
        if not isinstance(value, (bytes, bytearray, memoryview)):
            names = type(a).__name__, type(b).__name__
            raise TypeError("unsupported operand types(s) or combination of types: '%s' and '%s'" % names)
    return bytes(a) == bytes(b)
