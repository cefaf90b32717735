# Containers whose items decide about their own hash, equality or order.


def _hash_tuple(value):
    plain = _payload(value)
    if type(plain) is tuple:
        return _combine_hashes(tuple([hash(item) for item in plain]))
    if type(plain) is frozenset:
        return _combine_hashes(tuple(sorted([hash(item) for item in plain])))
    method = _type_lookup(type(value), "__hash__", None)
    if method is None:
        raise TypeError("unhashable type: '" + type(value).__name__ + "'")
    return method(value)


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


def _table_put(table, key, value):
    hashed = hash(key)
    entry = _table_find(table, key, hashed)
    if entry < 0:
        _table_insert(table, hashed, key, value)
    else:
        _table_set(table, entry, value)


def _dict_get_item(mapping, key):
    entry = _table_find(mapping, key, hash(key))
    if entry >= 0:
        return _table_value(mapping, entry)
    missing = _type_lookup(type(mapping), "__missing__", None)
    if missing is not None:
        return missing(mapping, key)
    raise KeyError(key)


def _dict_set_item(mapping, key, value):
    _table_put(mapping, key, value)


def _dict_del_item(mapping, key):
    entry = _table_find(mapping, key, hash(key))
    if entry < 0:
        raise KeyError(key)
    _table_remove(mapping, entry)


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
    raise TypeError("'" + type(other).__name__ + "' object is not a mapping")


def _dict_merge_call(target, other):
    for key in other.keys():
        if not isinstance(key, str):
            raise TypeError("keywords must be strings")
        if key in target:
            raise TypeError("got multiple values for keyword argument '" + key + "'")
        target[key] = other[key]


def _dict_or(left, right):
    result = dict(left)
    result.update(right)
    return result


def _dict_ior(left, right):
    left.update(right)
    return left


def _set_add(target, item):
    hashed = hash(item)
    if _table_find(target, item, hashed) < 0:
        _table_insert(target, hashed, item, None)


def _set_from(items):
    result = set()
    for item in items:
        _set_add(result, item)
    return result


def _set_update(target, items):
    for item in items:
        target.add(item)


def _set_result(items, like):
    result = _set_from(items)
    if _is_frozen(like):
        return _frozen(result)
    return result


def _set_or(left, right):
    return _set_result([*left, *right], left)


def _set_and(left, right):
    return _set_result([item for item in left if item in right], left)


def _set_sub(left, right):
    return _set_result([item for item in left if item not in right], left)


def _set_xor(left, right):
    both = [item for item in left if item not in right]
    return _set_result(both + [item for item in right if item not in left], left)


def _contains(container, item):
    if isinstance(container, (dict, set, frozenset)):
        return _table_find(container, item, hash(item)) >= 0
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


def _equal_tables(left, right):
    if len(left) != len(right):
        return False
    if not isinstance(left, dict):
        return all(item in right for item in left)
    for key in left:
        entry = _table_find(right, key, hash(key))
        if entry < 0:
            return False
        value = _table_value(right, entry)
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
    for item in iterable:
        target.append(item)


def _list_iadd(target, iterable):
    target.extend(iterable)
    return target


def _list_set_slice(target, where, values):
    items = _plain_items(values)
    if items is None:
        try:
            items = [item for item in values]
        except TypeError:
            raise TypeError("can only assign an iterable") from None
    _list_set_extended(target, where, items)


def _list_index(items, value):
    index = 0
    while index < len(items):
        other = items[index]
        if other is value or other == value:
            return index
        index += 1
    raise ValueError(repr(value) + " is not in list")


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
    return isinstance(subject, (list, tuple, range)) or getattr(type(subject), "__match_sequence__", False)


def _match_mapping(subject):
    return isinstance(subject, dict) or getattr(type(subject), "__match_mapping__", False)


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
            if n_positional == 1 and issubclass(cls, _SELF_MATCHING):
                values.append(subject)
                names = ()
                n_positional = 0
            else:
                _match_too_many(cls, 0, n_positional)
        elif not isinstance(names, tuple):
            message = "%s.__match_args__ must be a tuple (got %s)"
            raise TypeError(message % (cls.__name__, type(names).__name__))
        if n_positional > len(names):
            _match_too_many(cls, len(names), n_positional)
        for name in names[:n_positional]:
            if not isinstance(name, str):
                message = "__match_args__ elements must be strings (got %s)"
                raise TypeError(message % type(name).__name__)
            if name in keywords:
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
