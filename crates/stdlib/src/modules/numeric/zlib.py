# `zlib`: the checksums. There is no compression.


class error(Exception):
    pass


def crc32(data, value=0, /):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError("a bytes-like object is required, not '" + _type_name(data) + "'")
    return _crc32(data, _index(value))


def adler32(data, value=1, /):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError("a bytes-like object is required, not '" + _type_name(data) + "'")
    return _adler32(data, _index(value))
