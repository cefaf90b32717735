# `array`: numbers of one machine type, one after the other in a bytearray.

from collections.abc import MutableSequence as _MutableSequence

__all__ = ["array", "ArrayType", "typecodes"]

typecodes = "bBuhHiIlLqQfd"
# The size of an item, its least and greatest value, and what messages call it.
_INTEGERS = {
    "b": (1, -128, 127, "signed char"),
    "B": (1, 0, 255, "unsigned byte integer"),
    "h": (2, -32768, 32767, "signed short integer"),
    "H": (2, 0, 65535, "unsigned short"),
    "i": (4, -(1 << 31), (1 << 31) - 1, "signed integer"),
    "I": (4, 0, (1 << 32) - 1, "unsigned int"),
    "l": (8, -(1 << 63), (1 << 63) - 1, "C long"),
    "L": (8, 0, (1 << 64) - 1, "C unsigned long"),
    "q": (8, -(1 << 63), (1 << 63) - 1, None),
    "Q": (8, 0, (1 << 64) - 1, None),
}
_SIZES = {"u": 4, "f": 4, "d": 8}


def _integer(code, value):
    # An integer that fits the type.
    if not isinstance(value, int):
        value = _index(value)
    size, least, most, name = _INTEGERS[code]
    if least <= value <= most:
        return value
    if code in "qQ":
        raise OverflowError("can't convert negative int to unsigned" if code == "Q" and value < 0 else "int too big to convert")
    if code in "IL" and value < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    if size == 8:
        raise OverflowError("Python int too large to convert to " + name)
    if not -(1 << 63) <= value < 1 << 63:
        raise OverflowError("Python int too large to convert to C long")
    raise OverflowError("%s is %s" % (name, "less than minimum" if value < least else "greater than maximum"))


def _packed(code, value):
    if code == "u":
        if not isinstance(value, str) or len(value) != 1:
            raise TypeError("array item must be unicode character")
        return _struct_pack("I", (ord(value),))
    if code in "fd":
        if not isinstance(value, (int, float)):
            if isinstance(value, str) or not hasattr(value, "__float__") and not hasattr(value, "__index__"):
                raise TypeError("must be real number, not " + type(value).__name__)
        return _struct_pack("@" + code, (float(value),))
    return _struct_pack("@" + code, (_integer(code, value),))


class array:
    """array(typecode [, initializer]) -> array"""

    def __new__(cls, *args, **kwargs):
        if not args:
            raise TypeError("array() takes at least 1 argument (0 given)")
        if len(args) > 2:
            raise TypeError("array() takes at most 2 arguments (%d given)" % len(args))
        code = args[0]
        if not isinstance(code, str) or len(code) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not " + type(code).__name__)
        if code not in typecodes:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        items = args[1] if len(args) == 2 else ()
        if isinstance(items, str) and code != "u":
            raise TypeError("cannot use a str to initialize an array with typecode '%s'" % code)
        self = object.__new__(cls)
        self._code = code
        self._size = _SIZES[code] if code in _SIZES else _INTEGERS[code][0]
        # What a memoryview shows.
        self._memory_base = bytearray()
        self._memory_format = "I" if code == "u" else code
        if isinstance(items, (bytes, bytearray)):
            self.frombytes(items)
        elif isinstance(items, array) and items._code == code:
            self._memory_base += items._memory_base
        else:
            for item in items:
                self._memory_base += _packed(code, item)
        return self

    @property
    def typecode(self):
        return self._code

    @property
    def itemsize(self):
        return self._size

    def _resize(self, start, stop, data):
        # Puts other bytes into a place; as long as somebody looks on, there must be as many.
        try:
            self._memory_base[start:stop] = data
        except BufferError:
            raise BufferError("cannot resize an array that is exporting buffers") from None

    def _value(self, at):
        value = _struct_unpack("@" + self._memory_format, self._memory_base, at * self._size)[0]
        return chr(value) if self._code == "u" else value

    def _position(self, index, message):
        if not hasattr(type(index), "__index__"):
            raise TypeError("array indices must be integers")
        at = _index(index)
        length = len(self)
        if at < 0:
            at += length
        if not 0 <= at < length:
            raise IndexError(message)
        return at

    def _like(self, data):
        result = array(self._code)
        result._memory_base += data
        return result

    def __len__(self):
        return len(self._memory_base) // self._size

    def __getitem__(self, key):
        if not isinstance(key, slice):
            return self._value(self._position(key, "array index out of range"))
        start, stop, step = key.indices(len(self))
        size = self._size
        if step == 1:
            return self._like(self._memory_base[start * size : max(start, stop) * size])
        base = self._memory_base
        return self._like(b"".join([base[at * size : at * size + size] for at in range(start, stop, step)]))

    def __setitem__(self, key, value):
        size = self._size
        if not isinstance(key, slice):
            at = self._position(key, "array assignment index out of range")
            self._memory_base[at * size : at * size + size] = _packed(self._code, value)
            return
        if not isinstance(value, array):
            raise TypeError('can only assign array (not "%s") to array slice' % type(value).__name__)
        if value._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        data = bytes(value._memory_base)
        start, stop, step = key.indices(len(self))
        if step == 1:
            self._resize(start * size, max(start, stop) * size, data)
            return
        places = range(start, stop, step)
        if not data:
            del self[key]
            return
        if len(value) != len(places):
            message = "attempt to assign array of size %d to extended slice of size %d"
            raise ValueError(message % (len(value), len(places)))
        for at, place in enumerate(places):
            self._memory_base[place * size : place * size + size] = data[at * size : at * size + size]

    def __delitem__(self, key):
        size = self._size
        if not isinstance(key, slice):
            at = self._position(key, "array assignment index out of range")
            self._resize(at * size, at * size + size, b"")
            return
        start, stop, step = key.indices(len(self))
        if step == 1:
            self._resize(start * size, max(start, stop) * size, b"")
            return
        gone = set(range(start, stop, step))
        if gone:
            base = self._memory_base
            kept = [base[at * size : at * size + size] for at in range(len(self)) if at not in gone]
            self._resize(0, len(base), b"".join(kept))

    def __iter__(self):
        return arrayiterator(self)

    def __contains__(self, value):
        for item in self:
            if item == value:
                return True
        return False

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only append array (not "%s") to array' % type(other).__name__)
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        return self._like(self._memory_base + other._memory_base)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only extend array with array (not "%s")' % type(other).__name__)
        self.extend(other)
        return self

    def __mul__(self, count):
        if not hasattr(type(count), "__index__"):
            return NotImplemented
        return self._like(self._memory_base * _index(count))

    __rmul__ = __mul__

    def __imul__(self, count):
        if not hasattr(type(count), "__index__"):
            return NotImplemented
        self._resize(0, len(self._memory_base), self._memory_base * _index(count))
        return self

    def _order(self, other, compare):
        if not isinstance(other, array):
            return NotImplemented
        return compare(list(self), list(other))

    def __eq__(self, other):
        return self._order(other, lambda a, b: a == b)

    def __ne__(self, other):
        return self._order(other, lambda a, b: a != b)

    def __lt__(self, other):
        return self._order(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._order(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._order(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._order(other, lambda a, b: a >= b)

    __hash__ = None

    def __repr__(self):
        if not self._memory_base:
            return "array('%s')" % self._code
        return "array('%s', %r)" % (self._code, self.tounicode() if self._code == "u" else self.tolist())

    def __copy__(self):
        return self._like(self._memory_base)

    def __deepcopy__(self, memo):
        return self._like(self._memory_base)

    def __reduce_ex__(self, protocol):
        state = {name: value for name, value in vars(self).items() if name not in _OWN}
        return type(self), (self._code, self.tolist()), state or None

    def append(self, value, /):
        length = len(self._memory_base)
        self._resize(length, length, _packed(self._code, value))

    def extend(self, values, /):
        if isinstance(values, array):
            if values._code != self._code:
                raise TypeError("can only extend with array of same kind")
            length = len(self._memory_base)
            self._resize(length, length, bytes(values._memory_base))
            return
        for value in values:
            self.append(value)

    def insert(self, index, value, /):
        data = _packed(self._code, value)
        index, length = _index(index), len(self)
        at = max(index + length, 0) if index < 0 else min(index, length)
        self._resize(at * self._size, at * self._size, data)

    def pop(self, index=-1, /):
        if not self._memory_base:
            raise IndexError("pop from empty array")
        at = self._position(index, "pop index out of range")
        value = self._value(at)
        self._resize(at * self._size, (at + 1) * self._size, b"")
        return value

    def remove(self, value, /):
        for at, item in enumerate(self):
            if item == value:
                del self[at]
                return
        raise ValueError("array.remove(x): x not in array")

    def index(self, value, start=0, stop=(1 << 63) - 1, /):
        for at in range(*slice(start, stop).indices(len(self))):
            if self._value(at) == value:
                return at
        raise ValueError("array.index(x): x not in array")

    def count(self, value, /):
        count = 0
        for item in self:
            if item == value:
                count += 1
        return count

    def reverse(self):
        self._memory_base[:] = self[::-1]._memory_base

    def byteswap(self):
        size = self._size
        view = bytearray(len(self._memory_base))
        for at in range(size):
            view[at::size] = self._memory_base[size - 1 - at :: size]
        self._memory_base[:] = view

    def buffer_info(self):
        return id(self._memory_base), len(self)

    def tolist(self):
        return list(self)

    def fromlist(self, values, /):
        if not isinstance(values, list):
            raise TypeError("arg must be list")
        data = b"".join([_packed(self._code, value) for value in values])
        length = len(self._memory_base)
        self._resize(length, length, data)

    def tobytes(self):
        return bytes(self._memory_base)

    def frombytes(self, buffer, /):
        if not isinstance(buffer, (bytes, bytearray, memoryview)):
            raise TypeError("a bytes-like object is required, not '" + type(buffer).__name__ + "'")
        data = bytes(buffer)
        if len(data) % self._size:
            raise ValueError("bytes length not a multiple of item size")
        length = len(self._memory_base)
        self._resize(length, length, data)

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self._size)
        self.frombytes(data[: len(data) // self._size * self._size])
        if len(data) < n * self._size:
            raise EOFError("read() didn't return enough bytes")

    def tounicode(self):
        if self._code != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(list(self))

    def fromunicode(self, ustr, /):
        if self._code != "u":
            raise ValueError("fromunicode() may only be called on unicode type arrays")
        for char in ustr:
            self.append(char)


_OWN = ("_code", "_size", "_memory_base", "_memory_format")


class arrayiterator:
    def __init__(self, source):
        self._source = source
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        source = self._source
        if source is None or self._at >= len(source):
            self._source = None
            raise StopIteration
        self._at += 1
        return source._value(self._at - 1)


_MutableSequence.register(array)
ArrayType = array
