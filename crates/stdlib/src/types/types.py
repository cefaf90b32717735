# Methods of built-in types that are loops over script code.


def _truth(value):
    return True if value else False


def _via_list(cls, iterable):
    return cls([item for item in iterable])


def _str_subclass(cls, obj):
    return cls(str(obj))


def _decode(source, encoding):
    return bytes(source).decode(encoding)


def _range_index(bounds):
    return range(*[_index(bound) for bound in bounds])


def _frozenset_slow(items):
    return _frozen(_set_from(items))


def _ascii(value):
    return _escape_non_ascii(repr(value))


def _container_repr(value):
    # The items' classes have a say: repr of each, with cycles cut where they close.
    plain = _payload(value)
    if _is_shown(plain):
        return "[...]" if type(plain) is list else "{...}" if type(plain) is dict else "(...)"
    kind = type(plain)
    if kind is list:
        return "[" + ", ".join([repr(item) for item in plain]) + "]"
    if kind is tuple:
        inside = ", ".join([repr(item) for item in plain])
        return "(" + inside + (",)" if len(plain) == 1 else ")")
    if kind is dict:
        return "{" + ", ".join([repr(key) + ": " + repr(item) for key, item in plain.items()]) + "}"
    if kind is set:
        return "{" + ", ".join([repr(item) for item in plain]) + "}"
    if kind is frozenset:
        return "frozenset({" + ", ".join([repr(item) for item in plain]) + "})"
    if kind is slice:
        return "slice(%r, %r, %r)" % (plain.start, plain.stop, plain.step)
    name = kind.__name__
    if name in ("dict_keys", "dict_values", "dict_items"):
        return name + "([" + ", ".join([repr(item) for item in plain]) + "])"
    if isinstance(value, BaseException):
        return _exception_repr(value, value.args)
    if name == "method":
        return "<bound method " + plain.__func__.__qualname__ + " of " + repr(plain.__self__) + ">"
    return "<" + name + " object>"


def _exception_repr(exception, args):
    name = type(exception).__name__
    if len(args) == 1:
        return name + "(" + repr(args[0]) + ")"
    return name + repr(args)


def _exception_str(exception):
    args = exception.args
    if not args:
        return ""
    if len(args) == 1:
        return repr(args[0]) if isinstance(exception, KeyError) else str(args[0])
    return str(args)


def _str_join(separator, iterable):
    return separator.join([item for item in iterable])


def _count(items, value):
    count = 0
    for item in items:
        if item is value or item == value:
            count += 1
    return count


def _list_remove(items, value):
    for index in range(len(items)):
        item = items[index]
        if item is value or item == value:
            del items[index]
            return
    raise ValueError("list.remove(x): x not in list")


def _sort(items, key, reverse):
    values = items.copy()
    keys = values if key is None else [key(value) for value in values]
    if items._sort_by(keys, reverse):
        return
    pairs = list(zip(keys, values))
    if reverse:
        pairs.reverse()
    pairs = _merge_sort(pairs)
    if reverse:
        pairs.reverse()
    items[:] = [pair[1] for pair in pairs]


def _merge_sort(pairs):
    width = 1
    while width < len(pairs):
        merged = []
        for start in range(0, len(pairs), 2 * width):
            left = start
            middle = min(start + width, len(pairs))
            right = middle
            end = min(start + 2 * width, len(pairs))
            while left < middle and right < end:
                if pairs[right][0] < pairs[left][0]:
                    merged.append(pairs[right])
                    right += 1
                else:
                    merged.append(pairs[left])
                    left += 1
            merged.extend(pairs[left:middle])
            merged.extend(pairs[right:end])
        pairs = merged
        width *= 2
    return pairs


def _dict_get(mapping, key, default):
    entry = _table_find(mapping, key, hash(key))
    return default if entry < 0 else _table_value(mapping, entry)


def _dict_setdefault(mapping, key, default):
    hashed = hash(key)
    entry = _table_find(mapping, key, hashed)
    if entry >= 0:
        return _table_value(mapping, entry)
    _table_insert(mapping, hashed, key, default)
    return default


def _dict_pop(mapping, key, default):
    entry = _table_find(mapping, key, hash(key))
    if entry >= 0:
        return _table_remove(mapping, entry)[1]
    if default is _MISSING:
        raise KeyError(key)
    return default


def _dict_update(mapping, other, keywords):
    if other is not None:
        if hasattr(other, "keys"):
            for key in other.keys():
                mapping[key] = other[key]
        else:
            position = 0
            for pair in other:
                pair = list(pair)
                if len(pair) != 2:
                    message = "dictionary update sequence element #%d has length %d; 2 is required"
                    raise ValueError(message % (position, len(pair)))
                mapping[pair[0]] = pair[1]
                position += 1
    if keywords:
        for key in keywords:
            mapping[key] = keywords[key]


def _fromkeys(cls, iterable, value):
    result = cls()
    for key in iterable:
        result[key] = value
    return result


def _set_remove(target, item, must):
    entry = _table_find(target, item, hash(item))
    if entry >= 0:
        _table_remove(target, entry)
    elif must:
        raise KeyError(item)


def _generator_throw(self, exc, val=None, tb=None):
    return self._throw(_thrown(exc, val, tb))


def _thrown(exc, val, tb):
    if isinstance(exc, type) and issubclass(exc, BaseException):
        if isinstance(val, exc):
            exc = val
        elif val is None:
            exc = exc()
        elif isinstance(val, tuple):
            exc = exc(*val)
        else:
            exc = exc(val)
    elif not isinstance(exc, BaseException):
        name = type(exc).__name__
        raise TypeError("exceptions must be classes or instances deriving from BaseException, not " + name)
    return exc if tb is None else exc.with_traceback(tb)


def _add_note(self, note, /):
    if not hasattr(self, "__notes__"):
        self.__notes__ = []
    self.__notes__.append(note)


def _percent(template, values):
    pieces = _percent_pieces(template)
    is_mapping = hasattr(values, "keys") and not isinstance(values, (tuple, str))
    given = values if isinstance(values, tuple) else (values,)
    used = 0
    texts = []
    for index, piece in enumerate(pieces):
        if isinstance(piece, str):
            texts.append(piece)
            continue
        key, code, width, precision = piece
        amounts = []
        for amount in (width, precision):
            if amount == -1:
                if used >= len(given):
                    raise TypeError("not enough arguments for format string")
                amount = given[used]
                used += 1
                if not isinstance(amount, int):
                    raise TypeError("* wants int")
            amounts.append(amount)
        if key is not None:
            if not is_mapping:
                raise TypeError("format requires a mapping")
            value = values[key]
        else:
            if used >= len(given):
                raise TypeError("not enough arguments for format string")
            value = given[used]
            used += 1
        if code == "s":
            value = str(value)
        elif code == "r":
            value = repr(value)
        elif code == "a":
            value = ascii(value)
        texts.append(_percent_render(template, index, amounts[0], amounts[1], value))
    if used < len(given) and not is_mapping:
        raise TypeError("not all arguments converted during string formatting")
    return "".join(texts)


def _str_format(template, args, kwargs):
    return _fill_template(template, args, kwargs, None, 2)[0]


def _fill_template(template, args, kwargs, numbering, depth):
    if depth == 0:
        raise ValueError("Max string recursion exceeded")
    pieces, numbering = _template_pieces(template, numbering)
    texts = []
    for piece in pieces:
        if isinstance(piece, str):
            texts.append(piece)
            continue
        argument, steps, conversion, spec, nested = piece
        if isinstance(argument, int):
            if argument >= len(args):
                raise IndexError("Replacement index %d out of range for positional args tuple" % argument)
            value = args[argument]
        else:
            value = kwargs[argument]
        for is_attribute, key in steps:
            value = getattr(value, key) if is_attribute else value[key]
        if conversion == "r":
            value = repr(value)
        elif conversion == "s":
            value = str(value)
        elif conversion == "a":
            value = ascii(value)
        elif conversion is not None:
            raise ValueError("Unknown conversion specifier " + repr(conversion))
        if nested:
            spec, numbering = _fill_template(spec, args, kwargs, numbering, depth - 1)
        texts.append(format(value, spec))
    return "".join(texts), numbering


def _number_round(number, ndigits=None):
    return _round(number, ndigits)


_add_method(type(_truth(0) for _ in ()), "throw", _generator_throw)
_add_method(BaseException, "add_note", _add_note)
_add_method(int, "__round__", _number_round)
_add_method(float, "__round__", _number_round)
