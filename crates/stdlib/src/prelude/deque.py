# `collections.deque`: what runs script code. Its state and its quick methods are native, in `types/deque.rs`.


_deque = _deque_class()


def _deque_eq(self, other):
    if not isinstance(other, _deque):
        return NotImplemented
    return len(self) == len(other) and list(self) == list(other)


def _deque_order(name):
    def compare(self, other):
        if not isinstance(other, _deque):
            return NotImplemented
        return getattr(list(self), name)(list(other))

    return compare


def _deque_init(self, iterable=(), maxlen=None):
    _deque_reset(self, maxlen)
    self.extend(iterable)


def _deque_extend(self, iterable, /):
    if iterable is self:
        iterable = list(iterable)
    items = _plain_items(iterable)
    if items is not None:
        _deque_fill(self, items)
        return
    for item in iterable:
        _deque.append(self, item)


def _deque_extendleft(self, iterable, /):
    if iterable is self:
        iterable = list(iterable)
    for item in iterable:
        _deque.appendleft(self, item)


def _deque_iadd(self, other):
    self.extend(other)
    return self


def _deque_add(self, other):
    if not isinstance(other, _deque):
        message = 'can only concatenate deque (not "%s") to deque'
        raise TypeError(message % _type_name(other))
    result = self.copy()
    result.extend(other)
    return result


def _deque_mul(self, count):
    items = list(self) * count
    result = self.copy()
    result.clear()
    result.extend(items)
    return result


def _deque_imul(self, count):
    items = list(self) * count
    self.clear()
    self.extend(items)
    return self


def _deque_copy(self):
    if type(self) is _deque:
        return _deque(self, self.maxlen)
    return type(self)(self) if self.maxlen is None else type(self)(self, self.maxlen)


def _deque_version_check(self, version):
    if _deque_version(self) != version:
        raise RuntimeError("deque mutated during iteration")


def _deque_count(self, value, /):
    count = 0
    version = _deque_version(self)
    for item in list(self):
        if item is value or item == value:
            count += 1
        _deque_version_check(self, version)
    return count


def _deque_contains(self, value, /):
    version = _deque_version(self)
    for item in list(self):
        if item is value or item == value:
            return True
        _deque_version_check(self, version)
    return False


def _deque_index(self, value, start=0, stop=None, /):
    length = len(self)
    start = _index(start)
    stop = length if stop is None else _index(stop)
    start = max(start + length, 0) if start < 0 else start
    stop = max(stop + length, 0) if stop < 0 else min(stop, length)
    version = _deque_version(self)
    for at in range(start, stop):
        item = self[at]
        if item is value or item == value:
            return at
        _deque_version_check(self, version)
    raise ValueError("%r is not in deque" % (value,))


def _deque_remove(self, value, /):
    version = _deque_version(self)
    for at in range(len(self)):
        item = self[at]
        found = item is value or item == value
        if _deque_version(self) != version:
            raise IndexError("deque mutated during remove().")
        if found:
            del self[at]
            return
    raise ValueError("%r is not in deque" % (value,))


def _deque_insert(self, index, value, /):
    index = _index(index)
    length = len(self)
    if length == self.maxlen:
        raise IndexError("deque already at its maximum size")
    index = max(index + length, 0) if index < 0 else min(index, length)
    self.rotate(-index)
    self.appendleft(value)
    self.rotate(index)


def _deque_repr(self):
    if _is_shown(self):
        return "[...]"
    items = repr(list(self))
    if self.maxlen is None:
        return "%s(%s)" % (type(self).__name__, items)
    return "%s(%s, maxlen=%d)" % (type(self).__name__, items, self.maxlen)


def _deque_state(self):
    names = ("_ring", "_first", "_length", "_maxlen", "_version")
    return {name: value for name, value in getattr(self, "__dict__", {}).items() if name not in names} or None


def _deque_reduce(self):
    state = None if type(self) is _deque else _deque_state(self)
    if self.maxlen is None:
        return (type(self), (), state, iter(self))
    return (type(self), ((), self.maxlen), state, iter(self))


def _deque_class_getitem(cls, item):
    return _generic_alias(cls, item)


def _deque_methods(table):
    for name, method in table:
        _add_method(_deque, name, method)


_deque_methods(
    (
        ("__init__", _deque_init),
        ("__eq__", _deque_eq),
        ("__lt__", _deque_order("__lt__")),
        ("__le__", _deque_order("__le__")),
        ("__gt__", _deque_order("__gt__")),
        ("__ge__", _deque_order("__ge__")),
        ("__hash__", None),
        ("__add__", _deque_add),
        ("__iadd__", _deque_iadd),
        ("__mul__", _deque_mul),
        ("__rmul__", _deque_mul),
        ("__imul__", _deque_imul),
        ("__contains__", _deque_contains),
        ("__copy__", _deque_copy),
        ("__repr__", _deque_repr),
        ("__reduce__", _deque_reduce),
        ("__class_getitem__", classmethod(_deque_class_getitem)),
        ("copy", _deque_copy),
        ("count", _deque_count),
        ("index", _deque_index),
        ("insert", _deque_insert),
        ("remove", _deque_remove),
        ("extend", _deque_extend),
        ("extendleft", _deque_extendleft),
    )
)
