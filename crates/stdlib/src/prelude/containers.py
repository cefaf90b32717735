# Containers whose items decide about their own hash, equality or order.


def _hash_tuple(value):
    plain = _payload(value)
    if type(plain) is tuple:
        return _combine_hashes(tuple([hash(item) for item in plain]))
    if type(plain) is frozenset:
        return _combine_hashes(tuple(sorted([hash(item) for item in plain])))
    method = _type_lookup(type(value), "__hash__", None)
    if method is None:
        raise TypeError("unhashable type: '" + _type_name(value) + "'")
    return method(value)


def _find_entry(table, key, hashed):
    entry = _entry_behind(table, hashed, None)
    while entry is not None:
        other = entry[1]
        if other is not key and not (other == key):
            entry = _entry_behind(table, hashed, entry)
        elif _entry_value(table, hashed, entry, _ABSENT) is not _ABSENT:
            break
        else:
            # It went while it was asked.
            entry = _entry_behind(table, hashed, None)
    return entry


def _table_put(table, key, value):
    hashed = hash(key)
    entry = _entry_add(table, hashed, None, key, value)
    while entry is not None:
        other = entry[1]
        if (other is key or other == key) and _entry_set(table, hashed, entry, value):
            break
        entry = _entry_add(table, hashed, entry, key, value)


def _table_take(table, key):
    # Removes a key; gives its value in a tuple, or None.
    hashed = hash(key)
    entry = _find_entry(table, key, hashed)
    while entry is not None:
        taken = _entry_remove(table, hashed, entry)
        if taken is not None:
            return taken
        entry = _find_entry(table, key, hashed)


def _dict_get_item(mapping, key):
    hashed = hash(key)
    value = _entry_value(mapping, hashed, _find_entry(mapping, key, hashed), _ABSENT)
    if value is not _ABSENT:
        return value
    missing = _type_lookup(type(mapping), "__missing__", None)
    if missing is not None:
        return missing(mapping, key)
    raise KeyError(key)


# Frames that slept in earlier releases call this, and `_table_value`, `_table_set`, `_table_insert` and `_table_remove`.
def _table_find(table, key, hashed):
    while True:
        version = _table_version(table)
        changed = False
        for entry, other in _table_candidates(table, hashed):
            if other is key or other == key:
                if _table_version(table) == version:
                    return entry
                changed = True
                break
            if _table_version(table) != version:
                changed = True
                break
        if not changed:
            return -1


def _dict_set_item(mapping, key, value):
    _table_put(mapping, key, value)


def _dict_del_item(mapping, key):
    if _table_take(mapping, key) is None:
        raise KeyError(key)


def _dict_from_flat(items):
    result = {}
    for index in range(0, len(items), 2):
        _table_put(result, items[index], items[index + 1])
    return result


def _dict_merge(target, other):
    if hasattr(other, "keys"):
        for key in other.keys():
            target[key] = other[key]
        return
    raise TypeError("'" + _type_name(other) + "' object is not a mapping")


def _dict_merge_call(target, other, callee="function"):
    for key in other.keys():
        if not isinstance(key, str):
            raise TypeError("keywords must be strings")
        if key in target:
            raise TypeError(callee + " got multiple values for keyword argument '" + key + "'")
        target[key] = other[key]


def _dict_or(left, right):
    result = dict(left)
    result.update(right)
    return result


def _dict_ior(left, right):
    dict.update(left, right)
    return left


def _set_add(target, item):
    _table_put(target, item, None)


def _set_from(items):
    result = set()
    for item in items:
        _set_add(result, item)
    return result


def _set_update(target, items):
    for item in items:
        target.add(item)


def _contains(container, item):
    if isinstance(container, (dict, set, frozenset)):
        return _find_entry(container, item, hash(item)) is not None
    name = _type_name(container)
    if name in ("dict_keys", "odict_keys"):
        return _find_entry(container.mapping, item, hash(item)) is not None
    if name in ("dict_items", "odict_items"):
        if not isinstance(item, tuple) or len(item) != 2:
            return False
        mapping = container.mapping
        hashed = hash(item[0])
        value = _entry_value(mapping, hashed, _find_entry(mapping, item[0], hashed), _ABSENT)
        return value is not _ABSENT and (value is item[1] or value == item[1])
    for other in container:
        if other is item or other == item:
            return True
    return False


def _not_equal(equal, left, right):
    result = equal(left, right)
    if result is NotImplemented:
        return result
    return not result


def _compare_containers(operator, left, right):
    if isinstance(left, (dict, set, frozenset)):
        return _compare_tables(operator, left, right)
    if isinstance(left, (list, tuple)):
        return _compare_sequences(operator, left, right)
    if isinstance(left, slice):
        left = (left.start, left.stop, left.step)
        return _compare_sequences(operator, left, (right.start, right.stop, right.step))
    return (left is right) == (operator == "__eq__")


def _compare_tables(operator, left, right):
    if operator == "__eq__" or operator == "__ne__":
        return _equal_tables(left, right) == (operator == "__eq__")
    if isinstance(left, dict):
        symbol = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}[operator]
        raise TypeError("'" + symbol + "' not supported between instances of 'dict' and 'dict'")
    if operator == "__gt__" or operator == "__ge__":
        left, right = right, left
    if len(left) > len(right) or (len(left) == len(right) and operator in ("__lt__", "__gt__")):
        return False
    return all(item in right for item in left)


def _compare_views(operator, left, right):
    if operator in ("__eq__", "__ne__"):
        is_equal = len(left) == len(right) and all([item in right for item in left])
        return is_equal == (operator == "__eq__")
    if operator in ("__gt__", "__ge__"):
        left, right = right, left
    if len(left) > len(right) or (len(left) == len(right) and operator in ("__lt__", "__gt__")):
        return False
    return all([item in right for item in left])


def _equal_tables(left, right):
    if len(left) != len(right):
        return False
    if not isinstance(left, dict):
        return all(item in right for item in left)
    for key in left:
        hashed = hash(key)
        value = _entry_value(right, hashed, _find_entry(right, key, hashed), _ABSENT)
        if value is _ABSENT:
            return False
        other = left[key]
        if value is not other and not (other == value):
            return False
    return True


def _compare_sequences(operator, left, right):
    if operator == "__eq__" or operator == "__ne__":
        if len(left) != len(right):
            return operator == "__ne__"
    index = 0
    while index < len(left) and index < len(right):
        a = left[index]
        b = right[index]
        if a is not b and not (a == b):
            if operator == "__eq__":
                return False
            if operator == "__ne__":
                return True
            if operator == "__lt__":
                return a < b
            if operator == "__le__":
                return a <= b
            if operator == "__gt__":
                return a > b
            return a >= b
        index += 1
    if operator == "__eq__":
        return len(left) == len(right)
    if operator == "__ne__":
        return len(left) != len(right)
    if operator == "__lt__":
        return len(left) < len(right)
    if operator == "__le__":
        return len(left) <= len(right)
    if operator == "__gt__":
        return len(left) > len(right)
    return len(left) >= len(right)


def _get_item_index(sequence, key):
    return sequence[_index(key)]


def _set_item_index(sequence, key, value):
    sequence[_index(key)] = value


def _del_item_index(sequence, key):
    del sequence[_index(key)]


def _list_extend(target, iterable):
    append = list.append
    iterator = iter(iterable)
    # CPython makes room for as many items as there will be.
    _length_hint(iterable, 0)
    for item in iterator:
        append(target, item)


def _length_hint(obj, default):
    # How many items an object says it has: by its length, or else by its hint.
    if _type_lookup(type(obj), "__len__", None) is not None:
        try:
            return len(obj)
        except TypeError:
            pass
    hint = _type_lookup(type(obj), "__length_hint__", None)
    if hint is None:
        return default
    try:
        value = hint(obj)
    except TypeError:
        return default
    if value is NotImplemented:
        return default
    if not isinstance(value, int):
        raise TypeError("__length_hint__ must be an integer, not " + _type_name(value))
    if value < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return value


def _list_iadd(target, iterable):
    list.extend(target, iterable)
    return target


def _list_imul(target, count):
    target[:] = list.__mul__(target, count)
    return target


def _repeat_index(sequence, count):
    return sequence * _index(count)


def _list_set_slice(target, where, values):
    items = _plain_items(values)
    if items is None:
        step = where.step
        try:
            iterator = iter(values)
        except TypeError:
            if step is None or step == 1:
                raise TypeError("can only assign an iterable") from None
            raise TypeError("must assign iterable to extended slice") from None
        items = [item for item in iterator]
    _list_set_extended(target, _plain_slice(where), items)


def _list_del_slice(target, where):
    _list_del_extended(target, _plain_slice(where))


def _get_slice(sequence, where):
    return sequence[_plain_slice(where)]


def _plain_slice(where):
    return slice(_slice_index(where.start), _slice_index(where.stop), _slice_index(where.step))


def _slice_index(bound):
    if bound is None or isinstance(bound, int):
        return bound
    if _type_lookup(type(bound), "__index__", None) is None:
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return _index(bound)


def _slice_indices(where, length):
    length = _index(length)
    if length < 0:
        raise ValueError("length should not be negative")
    step = _slice_index(where.step)
    step = 1 if step is None else step
    if step == 0:
        raise ValueError("slice step cannot be zero")
    low, high = (-1, length - 1) if step < 0 else (0, length)
    bounds = []
    for bound, default in ((where.start, high if step < 0 else low), (where.stop, low if step < 0 else high)):
        bound = _slice_index(bound)
        if bound is None:
            bound = default
        elif bound < 0:
            bound = max(bound + length, low)
        else:
            bound = min(bound, high)
        bounds.append(bound)
    return (bounds[0], bounds[1], step)


def _search_bound(bound):
    if isinstance(bound, int):
        return bound
    if _type_lookup(type(bound), "__index__", None) is None:
        raise TypeError("slice indices must be integers or have an __index__ method")
    return _index(bound)


def _list_index(items, value, start=None, stop=None):
    index = 0 if start is None else _search_bound(start)
    if index < 0:
        index = max(index + len(items), 0)
    if stop is not None:
        stop = _search_bound(stop)
        if stop < 0:
            stop = max(stop + len(items), 0)
    while index < len(items) and (stop is None or index < stop):
        other = items[index]
        if other is value or other == value:
            return index
        index += 1
    if isinstance(items, tuple):
        raise ValueError("tuple.index(x): x not in tuple")
    raise ValueError(repr(value) + " is not in list")


def _range_find(numbers, value):
    index = 0
    for number in numbers:
        if number == value:
            return index
        index += 1
    raise ValueError("sequence.index(x): x not in sequence")


def _take(iterable, most):
    result = []
    if most == 0:
        return result
    for item in iterable:
        result.append(item)
        if len(result) == most:
            break
    return result


def _match_sequence(subject):
    if isinstance(subject, (list, tuple, range, memoryview, _deque)):
        return True
    # Texts are sequences too, but no pattern takes them apart.
    return not isinstance(subject, (str, bytes, bytearray)) and _is_abstract(subject, "Sequence")


def _match_mapping(subject):
    return isinstance(subject, (dict, _mappingproxy)) or _is_abstract(subject, "Mapping")


def _is_abstract(subject, name):
    # What is derived from an abstract class, or registered with it, has imported its module.
    if subject is None or isinstance(subject, (int, float, str, bytes)):
        return False
    module = _modules().get("collections.abc")
    return module is not None and isinstance(subject, module.__dict__[name])


def _match_keys(subject, keys):
    values = []
    for key in keys:
        value = subject.get(key, _MISSING)
        if value is _MISSING:
            return None
        values.append(value)
    return tuple(values)


def _match_rest(subject, keys):
    rest = dict(subject)
    for key in keys:
        del rest[key]
    return rest


_SELF_MATCHING = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)


def _match_class(subject, cls, n_positional, keywords):
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a type")
    if not isinstance(subject, cls):
        return None
    values = []
    if n_positional:
        names = getattr(cls, "__match_args__", None)
        if names is None:
            n_accepted = 1 if issubclass(cls, _SELF_MATCHING) else 0
            if n_positional > n_accepted:
                _match_too_many(cls, n_accepted, n_positional)
            values.append(subject)
            names = ()
            n_positional = 0
        elif not isinstance(names, tuple):
            message = "%s.__match_args__ must be a tuple (got %s)"
            raise TypeError(message % (cls.__name__, _type_name(names)))
        if n_positional > len(names):
            _match_too_many(cls, len(names), n_positional)
        for index in range(n_positional):
            name = names[index]
            if not isinstance(name, str):
                message = "__match_args__ elements must be strings (got %s)"
                raise TypeError(message % _type_name(name))
            if name in keywords or name in names[:index]:
                message = "%s() got multiple sub-patterns for attribute '%s'"
                raise TypeError(message % (cls.__name__, name))
        keywords = names[:n_positional] + keywords
    for name in keywords:
        value = getattr(subject, name, _MISSING)
        if value is _MISSING:
            return None
        values.append(value)
    return tuple(values)


def _match_too_many(cls, n_accepted, n_given):
    plural = "" if n_accepted == 1 else "s"
    message = "%s() accepts %d positional sub-pattern%s (%d given)"
    raise TypeError(message % (cls.__name__, n_accepted, plural, n_given))


_add_method(list, "__iadd__", _list_iadd)
_add_method(list, "__imul__", _list_imul)
_add_method(dict, "__ior__", _dict_ior)
_add_method(list, "__hash__", None)
_add_method(dict, "__hash__", None)
