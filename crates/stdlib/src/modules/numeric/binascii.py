# `binascii`: bytes as text and back, and checksums.


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _bytes(data):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError("a bytes-like object is required, not '" + _type_name(data) + "'")
    return data


def _ascii(data):
    if isinstance(data, str):
        try:
            return data.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if not isinstance(data, (bytes, bytearray, memoryview)):
        name = _type_name(data)
        raise TypeError("argument should be bytes, buffer or ASCII string, not '" + name + "'")
    return data


def _decoded(result):
    if isinstance(result, str):
        raise Error(result)
    return result


def hexlify(data, sep=_MISSING, bytes_per_sep=1):
    if sep is _MISSING:
        return _hex_encode(_bytes(data))
    return data.hex(sep, bytes_per_sep).encode("ascii")


b2a_hex = hexlify


def unhexlify(hexstr, /):
    return _decoded(_hex_decode(_ascii(hexstr)))


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    text = _base64_encode(_bytes(data))
    return text + b"\n" if newline else text


def a2b_base64(data, /, *, strict_mode=False):
    return _decoded(_base64_decode(_ascii(data), True if strict_mode else False))


def crc32(data, crc=0, /):
    return _crc32(_bytes(data), _index(crc))


def crc_hqx(data, crc, /):
    return _crc_hqx(_bytes(data), _index(crc))


def b2a_uu(data, /, *, backtick=False):
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    line = bytearray([len(data) + 32 if data else zero])
    for start in range(0, len(data), 3):
        group = int.from_bytes(data[start:start + 3].ljust(3, b"\0"), "big")
        for shift in (18, 12, 6, 0):
            digit = group >> shift & 63
            line.append(digit + 32 if digit else zero)
    line.append(10)
    return bytes(line)


def a2b_uu(data, /):
    data = _ascii(data)
    if not data:
        return b""
    length = data[0] - 32 & 63
    result = bytearray()
    digits = data[1:].rstrip(b"\r\n")
    digits = digits + b" " * ((length + 2) // 3 * 4 - len(digits))
    for start in range(0, len(digits), 4):
        group = 0
        for digit in digits[start:start + 4]:
            if not 32 <= digit <= 96:
                raise Error("Illegal char")
            group = group << 6 | digit - 32 & 63
        result += group.to_bytes(3, "big")
    if any(result[length:]):
        raise Error("Trailing garbage")
    return bytes(result[:length])


def a2b_qp(data, header=False):
    data = bytes(_ascii(data))
    result = bytearray()
    at, size = 0, len(data)
    while at < size:
        byte = data[at]
        if byte == 61:
            pair = data[at + 1 : at + 3]
            if pair[:1] in (b"\n", b"\r") or pair[:1] == b"":
                # A line that goes on.
                end = data.find(b"\n", at)
                at = size if end < 0 else end + 1
            elif pair[:1] == b"=":
                result.append(61)
                at += 2
            elif len(pair) == 2 and all(it in b"0123456789abcdefABCDEF" for it in pair):
                result.append(int(pair, 16))
                at += 3
            else:
                result.append(61)
                at += 1
        else:
            result.append(32 if header and byte == 95 else byte)
            at += 1
    return bytes(result)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    data = bytes(_bytes(data) if not isinstance(data, str) else _ascii(data))
    first = data.find(b"\n")
    ends_in_return = first > 0 and data[first - 1] == 13
    result = bytearray()
    line = 0
    at, size = 0, len(data)
    while at < size:
        byte = data[at]
        following = data[at + 1] if at + 1 < size else None
        is_quoted = (
            byte > 126
            or byte == 61
            or header and byte == 95
            or byte == 46 and line == 0 and (following in (None, 10, 13, 0))
            or not istext and byte in (13, 10)
            or byte in (9, 32) and following is None
            or byte < 33 and byte not in (13, 10, 9, 32)
            or byte < 33 and byte not in (13, 10) and (quotetabs or not quotetabs and byte not in (9, 32))
        )
        if is_quoted:
            if line + 3 >= 76:
                result += b"=\r\n" if ends_in_return else b"=\n"
                line = 0
            result += b"=%02X" % byte
            line += 3
            at += 1
        elif istext and (byte == 10 or byte == 13 and following == 10):
            line = 0
            if result and result[-1] in (32, 9):
                last = result.pop()
                result += b"=%02X" % last
            result += b"\r\n" if ends_in_return else b"\n"
            at += 2 if byte == 13 else 1
        else:
            if following is not None and following != 10 and line + 1 >= 76:
                result += b"=\r\n" if ends_in_return else b"=\n"
                line = 0
            line += 1
            result.append(95 if header and byte == 32 else byte)
            at += 1
    return bytes(result)
