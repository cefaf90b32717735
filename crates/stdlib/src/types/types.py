# Methods of built-in types that are loops over script code.


def _truth(value):
    return True if value else False


def _via_list(cls, iterable):
    if issubclass(cls, tuple):
        items = []
        _list_extend(items, iterable)
        return tuple.__new__(cls, items)
    return frozenset.__new__(cls, [item for item in iterable])


def _str_subclass(cls, obj):
    return str.__new__(cls, str(obj))


def _range_index(bounds):
    return range(*[_index(bound) for bound in bounds])


def _frozenset_slow(items, cls=frozenset):
    return frozenset.__new__(cls, _set_from(items))


def _ascii(value):
    return _escape_non_ascii(repr(value))


def _container_repr(value):
    # The items' classes have a say: repr of each, with cycles cut where they close.
    plain = _payload(value)
    if type(plain) is int:
        return int.__repr__(plain)
    if _is_shown(value):
        return "[...]" if type(plain) is list else "{...}" if type(plain) is dict else "(...)"
    text = _container_text(value, plain)
    # The value is needed to the end: a frame that sleeps keeps only what is, and `_is_shown` looks for it there.
    return None if value is None else text


def _container_text(value, plain):
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
    if name in ("dict_keys", "dict_values", "dict_items", "odict_keys", "odict_values", "odict_items"):
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


def _with_indices(function, args):
    # Integers are what their classes' __index__ says.
    asked = []
    for arg in args:
        if not isinstance(arg, (str, bytes)) and _type_lookup(type(arg), "__index__", None) is not None:
            arg = _index(arg)
        asked.append(arg)
    return function(*asked)


def _str_translate(text, table):
    pieces = []
    for char in text:
        try:
            value = table[ord(char)]
        except LookupError:
            pieces.append(char)
            continue
        if isinstance(value, int):
            if not 0 <= value < 0x110000:
                raise ValueError("character mapping must be in range(0x110000)")
            pieces.append(chr(value))
        elif isinstance(value, str):
            pieces.append(value)
        elif value is not None:
            raise TypeError("character mapping must return integer, None or str")
    return "".join(pieces)


def _str_maketrans(*args, **kwargs):
    if kwargs:
        raise TypeError("str.maketrans() takes no keyword arguments")
    if not 1 <= len(args) <= 3:
        raise TypeError(_wrong_count("maketrans", "at least 1" if not args else "at most 3", len(args)))
    x, y, z = (*args, _MISSING, _MISSING)[:3]
    if y is _MISSING:
        if not isinstance(x, dict):
            raise TypeError("if you give only one argument to maketrans it must be a dict")
        table = {}
        for key, value in x.items():
            if isinstance(key, str):
                if len(key) != 1:
                    raise ValueError("string keys in translate table must be of length 1")
                key = ord(key)
            elif not isinstance(key, int):
                raise TypeError("keys in translate table must be strings or integers")
            table[key] = value
        return table
    if not isinstance(y, str):
        raise TypeError("maketrans() argument 2 must be str, not " + _argument_type(y))
    if z is not _MISSING and not isinstance(z, str):
        raise TypeError("maketrans() argument 3 must be str, not " + _argument_type(z))
    if not isinstance(x, str):
        raise TypeError("first maketrans argument must be a string if there is a second argument")
    if len(x) != len(y):
        raise ValueError("the first two maketrans arguments must have equal length")
    table = {ord(a): ord(b) for a, b in zip(x, y)}
    if z is not _MISSING:
        for char in z:
            table[ord(char)] = None
    return table


def _argument_type(value):
    return "None" if value is None else _type_name(value)


def _claims_class(instance, classes):
    claimed = instance.__class__
    return claimed is not type(instance) and isinstance(claimed, type) and issubclass(claimed, classes)


def _encode_elsewhere(text, encoding, errors):
    return _import_path("codecs")._encode_text(text, encoding, errors)


def _decode_elsewhere(data, encoding, errors):
    return _import_path("codecs")._decode_text(data, encoding, errors)


def _str_elsewhere(cls, source, encoding, errors):
    return str.__new__(cls, _decode_elsewhere(source, encoding or "utf-8", errors or "strict"))


def _bytes_slow(cls, source, encoding=None, errors=None):
    if encoding is not None:
        return bytes.__new__(cls, _encode_elsewhere(source, encoding, errors or "strict"))
    if type(source) is memoryview:
        return bytes.__new__(cls, source.tobytes())
    method = _type_lookup(type(source), "__bytes__", None)
    if method is not None:
        result = method(source)
        if not isinstance(result, bytes):
            raise TypeError("__bytes__ returned non-bytes (type " + _type_name(result) + ")")
        return result if cls is bytes else bytes.__new__(cls, result)
    if _type_lookup(type(source), "__index__", None) is not None:
        return bytes.__new__(cls, _index(source))
    return bytes.__new__(cls, _byte_items(source, "bytes"))


def _byte_items(source, what):
    if type(source) is memoryview:
        return source.tobytes()
    if not hasattr(source, "__iter__") and not hasattr(source, "__getitem__"):
        raise TypeError("cannot convert '" + _type_name(source) + "' object to " + what)
    return [_index(item) for item in source]


def _bytearray_slow(array, source, encoding=None, errors=None):
    if encoding is not None:
        array[:] = _encode_elsewhere(source, encoding, errors or "strict")
    elif _type_lookup(type(source), "__index__", None) is not None:
        array[:] = bytes(_index(source))
    else:
        array[:] = _byte_items(source, "bytearray")


def _bytearray_extend(array, items):
    array.extend(_byte_items(items, "bytearray"))


def _bytearray_set_slice(array, key, items):
    array[key] = _byte_items(items, "bytearray")


def _wrong_count(name, wanted, found):
    return "%s expected %s argument%s, got %d" % (name, wanted, "" if wanted.endswith(" 1") else "s", found)


def _bytes_maketrans(*args, **kwargs):
    if kwargs:
        raise TypeError("bytes.maketrans() takes no keyword arguments")
    if len(args) != 2:
        raise TypeError(_wrong_count("maketrans", "2", len(args)))
    frm, to = args
    for table in (frm, to):
        if not isinstance(table, (bytes, bytearray, memoryview)):
            raise TypeError("a bytes-like object is required, not '" + _type_name(table) + "'")
    if len(frm) != len(to):
        raise ValueError("maketrans arguments must have same length")
    table = bytearray(range(256))
    for source, target in zip(frm, to):
        table[source] = target
    return bytes(table)


def _str_join(separator, iterable):
    if not hasattr(iterable, "__iter__") and not hasattr(iterable, "__getitem__"):
        raise TypeError("can only join an iterable")
    return separator.join([item for item in iterable])


def _count(items, value):
    count = 0
    for item in items:
        if item is value or item == value:
            count += 1
    return count


def _list_remove(items, value):
    at = 0
    while at < len(items):
        item = items[at]
        if item is value or item == value:
            del items[at : at + 1]
            return
        at += 1
    raise ValueError("list.remove(x): x not in list")


def _list_insert(items, index, value):
    items.insert(_index(index), value)


def _list_pop(items, index):
    return items.pop(_index(index))


def _dict_get(mapping, key, default):
    hashed = hash(key)
    return _entry_value(mapping, hashed, _find_entry(mapping, key, hashed), default)


def _dict_setdefault(mapping, key, default):
    hashed = hash(key)
    entry = _entry_add(mapping, hashed, None, key, default)
    while entry is not None:
        other = entry[1]
        if other is key or other == key:
            value = _entry_value(mapping, hashed, entry, _ABSENT)
            if value is not _ABSENT:
                return value
        entry = _entry_add(mapping, hashed, entry, key, default)
    return default


def _dict_pop(mapping, key, default):
    taken = _table_take(mapping, key)
    if taken is not None:
        return taken[0]
    if default is _MISSING:
        raise KeyError(key)
    return default


def _dict_update(mapping, other, keywords):
    if isinstance(other, dict) and type(other).keys is dict.keys and type(other).__getitem__ is dict.__getitem__:
        for key, value in dict.items(other):
            mapping[key] = value
    elif hasattr(other, "keys"):
        for key in other.keys():
            mapping[key] = other[key]
    else:
        _dict_update_pairs(mapping, other, 0, None)
    if keywords:
        for key in keywords:
            mapping[key] = keywords[key]


def _dict_update_pairs(mapping, pairs, position, keywords):
    for pair in pairs:
        if type(pair) is not tuple and type(pair) is not list:
            try:
                iterator = iter(pair)
            except TypeError:
                message = "cannot convert dictionary update sequence element #%d to a sequence"
                raise TypeError(message % position) from None
            pair = [item for item in iterator]
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
    if _table_take(target, item) is None and must:
        raise KeyError(item)


def _generator_throw(self, *args):
    return self._throw(_thrown_by("throw", args))


def _thrown_by(name, args):
    if not 1 <= len(args) <= 3:
        bound = "least 1 argument" if not args else "most 3 arguments"
        raise TypeError("%s expected at %s, got %d" % (name, bound, len(args)))
    return _thrown(*args, *[None] * (3 - len(args)))


class _Frame:
    # Where a suspended generator stands.
    __slots__ = ("f_code", "f_globals", "f_locals", "f_lineno", "f_lasti", "f_back", "f_builtins", "_generator")

    def __init__(self, parts, generator):
        self._generator = generator
        self.f_code, self.f_globals, self.f_locals, self.f_lineno, self.f_lasti = parts
        self.f_back = None
        self.f_builtins = _modules()["builtins"].__dict__

    def __repr__(self):
        code = self.f_code
        parts = (id(self), code.co_filename, self.f_lineno, code.co_name)
        return "<frame at 0x%012x, file %r, line %d, code %s>" % parts

    def clear(self):
        if self._generator.gi_running:
            raise RuntimeError("cannot clear an executing frame")
        self._generator.close()


_name_class(_Frame, "frame")


def _generator_frame(self):
    parts = _generator_parts(self)
    return None if parts is None else _Frame(parts, self)


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
    if not isinstance(note, str):
        raise TypeError("note must be a str, not '" + _type_name(note) + "'")
    if not hasattr(self, "__notes__"):
        self.__notes__ = []
    self.__notes__.append(note)


def _percent_slow(template, values):
    is_text = isinstance(template, str)
    # CPython's mappings are what has a slot for subscripts; a deque has one for items only.
    getitem = _type_lookup(type(values), "__getitem__", None)
    is_mapping = getitem is not None and getitem is not _Deque.__getitem__
    if isinstance(values, (tuple, str) if is_text else (tuple, str, bytes, bytearray)):
        is_mapping = False
    given = values if isinstance(values, tuple) else (values,)
    used = 0
    texts = []
    for piece in _percent_pieces(template):
        if type(piece) is not tuple:
            texts.append(piece)
            continue
        key, code, width, precision, conversion, index = piece
        if key is not None:
            if not is_mapping:
                raise TypeError("format requires a mapping")
            value = values[key]
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
        if key is None:
            if used >= len(given):
                raise TypeError("not enough arguments for format string")
            value = given[used]
            used += 1
        value = _percent_value(value, code, is_text)
        texts.append(_percent_render(conversion, index, amounts[0], amounts[1], value))
    if used < len(given) and not is_mapping:
        raise TypeError("not all arguments converted during %s formatting" % ("string" if is_text else "bytes"))
    return "".join(texts) if is_text else type(template)().join(texts)


def _percent_value(value, code, is_text):
    # What a conversion shows of a value whose class must be asked.
    if code == "r":
        return repr(value) if is_text else ascii(value)
    if code == "a":
        return ascii(value)
    if code == "s" and is_text:
        return str(value)
    if code in "sb":
        method = _type_lookup(type(value), "__bytes__", None)
        return value if method is None else method(value)
    if isinstance(value, (int, float)):
        return value
    hooks = {"d": ("__int__", "__index__"), "c": ("__index__",), "f": ("__float__", "__index__"), "x": ("__index__",)}
    group = "d" if code in "diu" else "x" if code in "oxX" else "f" if code in "eEfFgG" else code
    for hook in hooks.get(group, ()):
        method = _type_lookup(type(value), hook, None)
        if method is not None:
            return method(value)
    return value


def _str_format(template, args, kwargs):
    return _fill_template(template, args, kwargs, None, 2)[0]


def _follow(value, steps):
    # The accessors of a field, one after the other; a mistake among them is raised when it is reached.
    for step in steps:
        if isinstance(step, ValueError):
            raise step
        is_attribute, key = step
        value = getattr(value, key) if is_attribute else value[key]
    return value


def _str_format_map(template, mapping):
    return _fill_template(template, None, mapping, None, 2)[0]


def _fill_template(template, args, kwargs, numbering, depth):
    if depth == 0:
        raise ValueError("Max string recursion exceeded")
    pieces, numbering = _template_pieces(template, numbering)
    texts = []
    for piece in pieces:
        if isinstance(piece, str):
            texts.append(piece)
            continue
        if isinstance(piece, ValueError):
            raise piece
        argument, steps, conversion, spec, nested = piece
        if isinstance(argument, int):
            if args is None:
                raise ValueError("Format string contains positional fields")
            if argument >= len(args):
                raise IndexError("Replacement index %d out of range for positional args tuple" % argument)
            value = args[argument]
        else:
            value = kwargs[argument]
        value = _follow(value, steps)
        if conversion == "r":
            value = repr(value)
        elif conversion == "s":
            value = str(value)
        elif conversion == "a":
            value = ascii(value)
        elif conversion is not None:
            raise ValueError("Unknown conversion specifier " + conversion)
        if nested:
            spec, numbering = _fill_template(spec, args, kwargs, numbering, depth - 1)
        texts.append(format(value, spec))
    return "".join(texts), numbering


_add_method(type(_truth(0) for _ in ()), "throw", _generator_throw)
_add_method(type(_truth(0) for _ in ()), "gi_frame", property(_generator_frame))
_add_method(BaseException, "add_note", _add_note)
_add_method(str, "maketrans", staticmethod(_str_maketrans))
_add_method(bytes, "maketrans", staticmethod(_bytes_maketrans))
_add_method(bytearray, "maketrans", staticmethod(_bytes_maketrans))
