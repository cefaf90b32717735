# `struct`: values as bytes in a layout, and back.

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    pass


class Struct:
    __slots__ = ("size", "format", "_n_values")

    def __init__(self, format):
        if not isinstance(format, (str, bytes)):
            raise TypeError("Struct() argument 1 must be a str or bytes object, not " + _type_name(format))
        shape = _struct_shape(format)
        if isinstance(shape, str):
            raise error(shape)
        self.size, self._n_values = shape
        self.format = format if isinstance(format, str) else format.decode("ascii")

    def pack(self, *values):
        return self._pack("pack", values)

    def _pack(self, name, values):
        if len(values) != self._n_values:
            raise error("%s expected %d items for packing (got %d)" % (name, self._n_values, len(values)))
        packed = _struct_pack(self.format, values)
        if isinstance(packed, tuple):
            plain = tuple([_plain_value(it) for it in values])
            packed = _struct_pack(self.format, plain)
        if isinstance(packed, tuple):
            raise (OverflowError if packed[0] else error)(packed[1])
        return packed

    def pack_into(self, buffer, offset=_MISSING, *values):
        buffer = _writable(buffer)
        if offset is _MISSING:
            raise error("pack_into expected offset argument")
        if len(values) != self._n_values:
            raise error("pack_into expected %d items for packing (got %d)" % (self._n_values, len(values)))
        length = len(buffer)
        offset = _index(offset)
        if offset < 0:
            if offset + self.size > 0:
                raise error("no space to pack %d bytes at offset %d" % (self.size, offset))
            if offset + length < 0:
                raise error("offset %d out of range for %d-byte buffer" % (offset, length))
            offset += length
        if length - offset < self.size:
            raise error(
                "pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d "
                "(actual buffer size is %d)" % (self.size + offset, self.size, offset, length)
            )
        packed = self._pack("pack_into", values)
        if isinstance(buffer, memoryview):
            buffer[offset : offset + self.size] = packed
        else:
            _struct_put(buffer, offset, packed)

    def unpack(self, buffer, /):
        buffer = _checked(buffer)
        if len(buffer) != self.size:
            raise error("unpack requires a buffer of %d bytes" % self.size)
        return _struct_unpack(self.format, buffer, 0)

    def unpack_from(self, buffer, offset=0):
        buffer = _checked(buffer)
        length = len(buffer)
        offset = _index(offset)
        if offset < 0:
            if offset + self.size > 0:
                raise error("not enough data to unpack %d bytes at offset %d" % (self.size, offset))
            if offset + length < 0:
                raise error("offset %d out of range for %d-byte buffer" % (offset, length))
            offset += length
        if length - offset < self.size:
            raise error(
                "unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d "
                "(actual buffer size is %d)" % (self.size + offset, self.size, offset, length)
            )
        return _struct_unpack(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        buffer = _checked(buffer)
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(buffer) % self.size:
            raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % self.size)
        return unpack_iterator(self, buffer)


class unpack_iterator:
    __slots__ = ("_layout", "_buffer", "_offset")

    def __init__(self, layout, buffer):
        self._layout = layout
        self._buffer = buffer
        self._offset = 0

    def __iter__(self):
        return self

    def __next__(self):
        offset = self._offset
        if offset + self._layout.size > len(self._buffer):
            raise StopIteration
        self._offset = offset + self._layout.size
        return _struct_unpack(self._layout.format, self._buffer, offset)

    def __length_hint__(self):
        return (len(self._buffer) - self._offset) // self._layout.size


def _checked(buffer):
    if isinstance(buffer, memoryview):
        if not buffer.c_contiguous:
            raise BufferError("memoryview: underlying buffer is not C-contiguous")
        return buffer.cast("B")
    if not isinstance(buffer, (bytes, bytearray)):
        raise TypeError("a bytes-like object is required, not '" + _type_name(buffer) + "'")
    return buffer


def _writable(buffer):
    if isinstance(buffer, memoryview) and not buffer.readonly and buffer.c_contiguous:
        return buffer.cast("B")
    if not isinstance(buffer, bytearray):
        raise TypeError("argument must be read-write bytes-like object, not " + _type_name(buffer))
    return buffer


def _plain_value(value):
    if isinstance(value, (int, float, str, bytes, bytearray)):
        return value
    if _type_lookup(type(value), "__index__", None) is not None:
        return _index(value)
    if _type_lookup(type(value), "__float__", None) is not None:
        return float(value)
    return value


def calcsize(format, /):
    return Struct(format).size


def pack(*args):
    if not args:
        raise TypeError("missing format argument")
    return Struct(args[0]).pack(*args[1:])


def pack_into(format, buffer, /, *args):
    Struct(format).pack_into(buffer, *args)


def unpack(*args):
    if len(args) != 2:
        raise TypeError("unpack expected 2 arguments, got %d" % len(args))
    return Struct(args[0]).unpack(args[1])


def unpack_from(format, /, buffer, offset=0):
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return Struct(format).iter_unpack(buffer)
