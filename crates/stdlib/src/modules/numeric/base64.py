# `base64`: bytes in the alphabets of RFC 4648 and of Ascii85.

import binascii as _binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
    "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
    "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]

MAXLINESIZE = 76
MAXBINSIZE = 57


def _given(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray, memoryview)):
        return bytes(s)
    raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % type(s).__name__)


def _bytes(s):
    if not isinstance(s, (bytes, bytearray, memoryview)):
        raise TypeError("a bytes-like object is required, not '" + type(s).__name__ + "'")
    return s


def b64encode(s, altchars=None):
    encoded = _binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _given(s)
    if altchars is not None:
        altchars = _given(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return _binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).replace(b"+", b"-").replace(b"/", b"_")


def urlsafe_b64decode(s):
    return b64decode(_given(s).replace(b"-", b"+").replace(b"_", b"/"))


_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_BASE32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _b32encode(alphabet, s):
    s = bytes(_bytes(s))
    left = len(s) % 5
    padded = s + b"\0" * (5 - left) if left else s
    encoded = bytearray()
    for start in range(0, len(padded), 5):
        group = int.from_bytes(padded[start:start + 5], "big")
        for shift in range(35, -1, -5):
            encoded.append(alphabet[group >> shift & 31])
    n_pads = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[left]
    return bytes(encoded[:len(encoded) - n_pads]) + b"=" * n_pads


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _given(s)
    if len(s) % 8:
        raise _binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _given(map01)
        assert len(map01) == 1, repr(map01)
        s = s.replace(b"0", b"O").replace(b"1", map01)
    if casefold:
        s = s.upper()
    values = {digit: value for value, digit in enumerate(alphabet)}
    length = len(s)
    s = s.rstrip(b"=")
    n_pads = length - len(s)
    decoded = bytearray()
    group = 0
    for start in range(0, len(s), 8):
        group = 0
        for digit in s[start:start + 8]:
            if digit not in values:
                raise _binascii.Error("Non-base32 digit found")
            group = (group << 5) + values[digit]
        decoded += group.to_bytes(5, "big") if start + 8 <= len(s) else b""
    if length % 8 or n_pads not in (0, 1, 3, 4, 6):
        raise _binascii.Error("Incorrect padding")
    if n_pads and length:
        last = (group << 5 * n_pads).to_bytes(5, "big")
        decoded += last[:(43 - 5 * n_pads) // 8]
    return bytes(decoded)


def b32encode(s):
    return _b32encode(_BASE32, s)


def b32decode(s, casefold=False, map01=None):
    return _b32decode(_BASE32, s, casefold, map01)


def b32hexencode(s):
    return _b32encode(_BASE32_HEX, s)


def b32hexdecode(s, casefold=False):
    return _b32decode(_BASE32_HEX, s, casefold)


def b16encode(s):
    return _binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _given(s)
    if casefold:
        s = s.upper()
    for digit in s:
        if digit not in b"0123456789ABCDEF":
            raise _binascii.Error("Non-base16 digit found")
    return _binascii.unhexlify(s)


_BASE85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def _digits85(b, alphabet, pad, folds_nuls=False, folds_spaces=False):
    b = bytes(_bytes(b))
    padding = -len(b) % 4
    b += b"\0" * padding
    groups = []
    for start in range(0, len(b), 4):
        word = int.from_bytes(b[start:start + 4], "big")
        if folds_nuls and word == 0:
            groups.append(b"z")
        elif folds_spaces and word == 0x20202020:
            groups.append(b"y")
        else:
            digits = []
            for _ in range(5):
                word, digit = divmod(word, 85)
                digits.append(alphabet[digit])
            groups.append(bytes(reversed(digits)))
    if padding and not pad:
        if groups[-1] == b"z":
            groups[-1] = bytes([alphabet[0]]) * 5
        groups[-1] = groups[-1][:-padding]
    return b"".join(groups)


def b85encode(b, pad=False):
    return _digits85(b, _BASE85, pad)


def b85decode(b):
    b = _given(b)
    values = {digit: value for value, digit in enumerate(_BASE85)}
    padding = -len(b) % 5
    b += b"~" * padding
    decoded = bytearray()
    for start in range(0, len(b), 5):
        word = 0
        for at, digit in enumerate(b[start:start + 5]):
            if digit not in values:
                raise ValueError("bad base85 character at position %d" % (start + at))
            word = word * 85 + values[digit]
        if word > 0xFFFFFFFF:
            raise ValueError("base85 overflow in hunk starting at byte %d" % start)
        decoded += word.to_bytes(4, "big")
    return bytes(decoded[:-padding]) if padding else bytes(decoded)


_ASCII85 = bytes(range(33, 118))


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _digits85(b, _ASCII85, pad, True, foldspaces)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[start:start + wrapcol] for start in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b"")
        result = b"\n".join(chunks)
    if adobe:
        result += b"~>"
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\x0b"):
    b = _given(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    decoded = bytearray()
    word = []
    for digit in b + b"u" * 4:
        if 33 <= digit <= 117:
            word.append(digit)
            if len(word) == 5:
                total = 0
                for it in word:
                    total = total * 85 + it - 33
                if total > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                decoded += total.to_bytes(4, "big")
                word = []
        elif digit == 122:
            if word:
                raise ValueError("z inside Ascii85 5-tuple")
            decoded += b"\0\0\0\0"
        elif foldspaces and digit == 121:
            if word:
                raise ValueError("y inside Ascii85 5-tuple")
            decoded += b"    "
        elif digit not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % digit)
    padding = 4 - len(word)
    return bytes(decoded[:-padding]) if padding else bytes(decoded)


def _plain_bytes(s):
    if not isinstance(s, (bytes, bytearray, memoryview)):
        raise TypeError("expected bytes-like object, not " + type(s).__name__)
    return s


def encodebytes(s):
    _plain_bytes(s)
    pieces = []
    for start in range(0, len(s), MAXBINSIZE):
        pieces.append(_binascii.b2a_base64(s[start:start + MAXBINSIZE]))
    return b"".join(pieces)


def decodebytes(s):
    return _binascii.a2b_base64(_plain_bytes(s))


def encode(input, output):
    while True:
        s = input.read(MAXBINSIZE)
        if not s:
            return
        output.write(_binascii.b2a_base64(s))


def decode(input, output):
    while True:
        line = input.readline()
        if not line:
            return
        output.write(_binascii.a2b_base64(line))
