# `memoryview`: what runs script code, and what other methods make short. The rest is native, in `types/memory`.


def _memory_key(key):
    if isinstance(key, slice):
        return _plain_slice(key)
    if isinstance(key, tuple):
        return tuple([_index(it) if hasattr(type(it), "__index__") else it for it in key])
    return _index(key)


def _memory_get(view, key):
    return view[_memory_key(key)]


def _memory_set(view, key, value):
    view[_memory_key(key)] = value


def _memory_set_value(view, key, value, code):
    # A value whose class says what number or truth it stands for.
    if code == 63:
        value = True if value else False
    elif code in (100, 102):
        value = float(value)
    else:
        value = _index(value)
    view[key] = value


def _memory_equal(self, other):
    return _memory_eq(self, other)


def _memory_order(compare):
    def ordered(self, other):
        # A bytearray compares itself with whatever is like bytes; a memoryview does not.
        return compare(self.tobytes(), other) if isinstance(other, bytearray) else NotImplemented

    return ordered


def _memory_hash(self):
    data = _memory_bytes(self)
    hash(self.obj)
    return hash(data)


def _memory_hex(self, sep=_MISSING, bytes_per_sep=1):
    data = self.tobytes()
    return data.hex() if sep is _MISSING else data.hex(sep, bytes_per_sep)


def _memory_repr(self):
    return "<%smemory at 0x%x>" % ("released " if _memory_released(self) else "", id(self))


def _memory_methods(cls, table):
    for name, method in table:
        _add_method(cls, name, method)


_memory_methods(
    _memory_view_class(),
    (
        ("__eq__", _memory_equal),
        ("__lt__", _memory_order(lambda x, y: x < y)),
        ("__le__", _memory_order(lambda x, y: x <= y)),
        ("__gt__", _memory_order(lambda x, y: x > y)),
        ("__ge__", _memory_order(lambda x, y: x >= y)),
        ("__hash__", _memory_hash),
        ("__repr__", _memory_repr),
        ("hex", _memory_hex),
    ),
)
