# `zlib`: checksums, and compression. What is compressed is read by any zlib, but has other bytes than CPython's.

DEFLATED = DEF_MEM_LEVEL = 8
MAX_WBITS = 15
DEF_BUF_SIZE = 16384
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.2.13"
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)


class error(Exception):
    pass


def _checked(data):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError("a bytes-like object is required, not '" + _type_name(data) + "'")
    return data


def crc32(data, value=0, /):
    return _crc32(_checked(data), _index(value))


def adler32(data, value=1, /):
    return _adler32(_checked(data), _index(value))


def _is_written(wbits):
    return 9 <= wbits <= 15 or -15 <= wbits <= -9 or 25 <= wbits <= 31


def _is_read(wbits):
    return _is_written(wbits) or wbits == 0 or 40 <= wbits <= 47


def _packed(data, level, wbits):
    data = bytes(data)
    packed = _deflate(data, 6 if level < 0 else level)
    if wbits < 0:
        return packed
    if wbits > 15:
        sums = _crc32(data, 0).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
        extra = b"\x02" if level == 9 else b"\x04" if level == 1 else b"\0"
        return b"\x1f\x8b\x08\0\0\0\0\0" + extra + b"\x03" + packed + sums
    # The header is a multiple of 31.
    effort = 2 if level in (-1, 6) else 0 if level < 2 else 1 if level < 6 else 3
    header = (wbits - 8) << 12 | 8 << 8 | effort << 6
    header += 31 - header % 31
    return header.to_bytes(2, "big") + packed + _adler32(data, 1).to_bytes(4, "big")


def compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS):
    _checked(data)
    level, wbits = _index(level), _index(wbits)
    if not -1 <= level <= 9 or not _is_written(wbits):
        raise error("Bad compression level")
    return _packed(data, level, wbits)


def _wrong(what):
    return error("Error -3 while decompressing data: " + what)


def _gzip_header(data):
    # Where what is packed begins; None while the header is not all there.
    if len(data) < 10:
        if not b"\x1f\x8b"[: len(data)].startswith(data[:2]):
            raise _wrong("incorrect header check")
        return None
    if data[:2] != b"\x1f\x8b":
        raise _wrong("incorrect header check")
    if data[2] != 8:
        raise _wrong("unknown compression method")
    flags, at = data[3], 10
    if flags & 0xE0:
        raise _wrong("unknown header flags set")
    if flags & 4:
        if len(data) < at + 2:
            return None
        at += 2 + int.from_bytes(data[at : at + 2], "little")
    for bit in 8, 16:
        if flags & bit:
            end = data.find(b"\0", at)
            if end < 0:
                return None
            at = end + 1
    if flags & 2:
        at += 2
    return at if at <= len(data) else None


def _zlib_header(data, wbits):
    if len(data) < 2:
        return None
    if (data[0] << 8 | data[1]) % 31:
        raise _wrong("incorrect header check")
    if data[0] & 15 != 8:
        raise _wrong("unknown compression method")
    if (data[0] >> 4) + 8 > (wbits or 15):
        raise _wrong("invalid window size")
    if data[1] & 32:
        raise error("Error 2 while decompressing data")
    return 2


def _unpacked(data, wbits, limit):
    # What the data stands for, how much of it was read, and whether that was all.
    is_gzip = wbits > 31 and data[:1] == b"\x1f" or 15 < wbits <= 31
    if wbits < 0:
        start = 0
    elif is_gzip:
        start = _gzip_header(data)
    else:
        start = _zlib_header(data, wbits & 15 if wbits > 31 else wbits)
    if start is None:
        return b"", len(data), False
    result = _inflate(data, start, limit)
    if result is None:
        kind = data[start] >> 1 & 3 if start < len(data) else 3
        kinds = "invalid stored block lengths", "invalid distance code", "invalid code lengths set", "invalid block type"
        raise _wrong(kinds[kind])
    text, read, is_finished = result
    if not is_finished or wbits < 0:
        return text, read, is_finished
    size = 8 if is_gzip else 4
    sums = data[read : read + size]
    if len(sums) < size:
        return text, len(data), False
    if is_gzip:
        if int.from_bytes(sums[:4], "little") != _crc32(text, 0):
            raise _wrong("incorrect data check")
        if int.from_bytes(sums[4:], "little") != len(text) & 0xFFFFFFFF:
            raise _wrong("incorrect length check")
    elif int.from_bytes(sums, "big") != _adler32(text, 1):
        raise _wrong("incorrect data check")
    return text, read + size, True


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    _checked(data)
    wbits = _index(wbits)
    if _index(bufsize) < 0:
        raise ValueError("bufsize must be non-negative")
    if not _is_read(wbits):
        raise error("Error -2 while preparing to decompress data: inconsistent stream state")
    text, read, is_finished = _unpacked(bytes(data), wbits, -1)
    if not is_finished:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return text


class Compress:
    # Keeps what it is given until the end.
    def __init__(self, level, wbits):
        self._level = level
        self._wbits = wbits
        self._pieces = []

    def compress(self, data, /):
        _checked(data)
        if self._pieces is None:
            raise error("Error -2 while compressing data: inconsistent stream state")
        self._pieces.append(bytes(data))
        return b""

    def flush(self, mode=Z_FINISH, /):
        mode = _index(mode)
        if self._pieces is None or not 0 <= mode <= 6:
            raise error("Error -2 while flushing: inconsistent stream state")
        if mode == Z_NO_FLUSH:
            return b""
        if mode != Z_FINISH:
            raise NotImplementedError("a stream can only be flushed at its end")
        data = b"".join(self._pieces)
        self._pieces = None
        return _packed(data, self._level, self._wbits)

    def copy(self):
        if self._pieces is None:
            raise ValueError("Inconsistent stream state")
        other = Compress(self._level, self._wbits)
        other._pieces = self._pieces[:]
        return other

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()


class Decompress:
    # Keeps all that it has read, for what follows may refer to it.
    def __init__(self, wbits):
        self._wbits = wbits
        self._data = b""
        self._given = 0
        self.unused_data = b""
        self.unconsumed_tail = b""
        self.eof = False

    def decompress(self, data, /, max_length=0):
        _checked(data)
        if _index(max_length) < 0:
            raise ValueError("max_length must be non-negative")
        if self.eof:
            self.unused_data += bytes(data)
            return b""
        all_data = self._data + bytes(data)
        limit = self._given + max_length if max_length else -1
        text, read, self.eof = _unpacked(all_data, self._wbits, limit)
        rest = all_data[read:]
        self._data = all_data[:read]
        self.unconsumed_tail = b""
        if self.eof:
            self.unused_data = rest
        else:
            self.unconsumed_tail = rest
        result = text[self._given :]
        self._given = len(text)
        return result

    def flush(self, length=DEF_BUF_SIZE, /):
        if _index(length) <= 0:
            raise ValueError("length must be greater than zero")
        return self.decompress(self.unconsumed_tail) if not self.eof else b""

    def copy(self):
        other = Decompress(self._wbits)
        other.__dict__.update(self.__dict__)
        return other

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()


def compressobj(
    level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL,
    strategy=Z_DEFAULT_STRATEGY, zdict=None,
):
    if zdict is not None:
        raise NotImplementedError("there are no dictionaries of zlib here")
    if not -1 <= _index(level) <= 9 or method != DEFLATED or not _is_written(_index(wbits)):
        raise ValueError("Invalid initialization option")
    if not 1 <= _index(memLevel) <= 9 or not 0 <= _index(strategy) <= 4:
        raise ValueError("Invalid initialization option")
    return Compress(level, wbits)


def decompressobj(wbits=MAX_WBITS, zdict=b""):
    if zdict:
        raise NotImplementedError("there are no dictionaries of zlib here")
    if not _is_read(_index(wbits)):
        raise ValueError("Invalid initialization option")
    return Decompress(wbits)
