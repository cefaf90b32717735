# What numbers need of script code: `__index__`, `__int__` and their kind.

# Digits an integer may have in decimal text; in a list, so that it travels.
_int_limits = [4300]


def _number_round(number, ndigits):
    return number.__round__(_index(ndigits))


def _int_to_bytes(number, length, byteorder, signed):
    length = _index(length)
    return number.to_bytes(length, "big" if byteorder is None else byteorder, signed=True if signed else False)


def _int_from_bytes(cls, source, byteorder, signed):
    if not isinstance(source, (bytes, bytearray)):
        method = _type_lookup(type(source), "__bytes__", None)
        if method is not None:
            source = method(source)
        elif isinstance(source, str) or _type_lookup(type(source), "__iter__", None) is None and not hasattr(source, "__getitem__"):
            raise TypeError("cannot convert '" + _type_name(source) + "' object to bytes")
        else:
            source = bytes(list(source))
    byteorder = "big" if byteorder is None else byteorder
    number = int.from_bytes(bytes(source), byteorder, signed=True if signed else False)
    return number if cls is int else cls(number)


def _int_with_base(cls, x, base):
    return int.__new__(cls, x, base=_index(base))


def _int_new(cls, x):
    number = _whole(x)
    return number if cls is int else int.__new__(cls, number)


def _whole(x):
    method = _type_lookup(type(x), "__int__", None)
    if method is not None:
        number = method(x)
        if not isinstance(number, int):
            raise TypeError("__int__ returned non-int (type " + _type_name(number) + ")")
        return _index(_payload(number))
    if _type_lookup(type(x), "__index__", None) is not None:
        return _index(x)
    number = x.__trunc__()
    if isinstance(number, int) or _type_lookup(type(number), "__index__", None) is not None:
        return _index(number)
    raise TypeError("__trunc__ returned non-Integral (type " + _type_name(number) + ")")


def _float_new(cls, x):
    number = _real(x)
    return number if cls is float else float.__new__(cls, number)


def _real(x):
    method = _type_lookup(type(x), "__float__", None)
    if method is None:
        return float(_index(x))
    number = method(x)
    if not isinstance(number, float):
        names = _type_name(x), _type_name(number)
        raise TypeError("%s.__float__ returned non-float (type %s)" % names)
    return _payload(number)


def _pow(base, exp, mod):
    if mod is None:
        return base ** exp
    for value in (base, exp, mod):
        # The classes of scripts have a say about their own powers only.
        method = _type_lookup(type(value), "__pow__", None)
        if method is not None and (value is base or _is_native(method) and not isinstance(value, (int, float))):
            result = method(base, exp, mod)
            if result is not NotImplemented:
                return result
    names = _type_name(base), _type_name(exp), _type_name(mod)
    if isinstance(base, (int, float)) and isinstance(exp, (int, float)) and isinstance(mod, (int, float)):
        raise TypeError("pow() 3rd argument not allowed unless all arguments are integers")
    raise TypeError("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'" % names)


def _divmod(a, b):
    left = _type_lookup(type(a), "__divmod__", None)
    right = _type_lookup(type(b), "__rdivmod__", None)
    if type(a) is type(b):
        right = None
    elif right is not None and issubclass(type(b), type(a)) and right is not _type_lookup(type(a), "__rdivmod__", None):
        result = right(b, a)
        if result is not NotImplemented:
            return result
        right = None
    if left is not None:
        result = left(a, b)
        if result is not NotImplemented:
            return result
    if right is not None:
        result = right(b, a)
        if result is not NotImplemented:
            return result
    names = _type_name(a), _type_name(b)
    raise TypeError("unsupported operand type(s) for divmod(): '%s' and '%s'" % names)


def _round(number, ndigits):
    method = _type_lookup(type(number), "__round__", None)
    if method is None:
        raise TypeError("type " + _type_name(number) + " doesn't define __round__ method")
    return method(number) if ndigits is None else method(number, ndigits)


def _sum(iterable, total):
    for item in iterable:
        total = total + item
    return total


def _extreme(args, key, default, largest):
    if len(args) > 1:
        items = args
    else:
        items = args[0]
    best = best_key = _MISSING
    for item in items:
        item_key = item if key is None else key(item)
        if best_key is _MISSING or (item_key > best_key if largest else item_key < best_key):
            best = item
            best_key = item_key
    if best is not _MISSING:
        return best
    if default is not _MISSING:
        return default
    raise ValueError(("max" if largest else "min") + "() arg is an empty sequence")


def _as_float(x):
    method = _type_lookup(type(x), "__float__", None)
    if method is None:
        if _type_lookup(type(x), "__index__", None) is None:
            raise TypeError("must be real number, not " + _type_name(x))
    elif isinstance(x, (int, float)) and _is_native(method):
        return x
    return _real(x)


def _math_with_floats(function, *args):
    return function(*[_as_float(x) for x in args])


def _math_with_indices(function, *args):
    return function(*[_index(x) for x in args])


def _math_isclose(function, a, b, rel_tol, abs_tol):
    return function(_as_float(a), _as_float(b), rel_tol=_as_float(rel_tol), abs_tol=_as_float(abs_tol))


def _math_fsum(iterable):
    return _modules()["math"].fsum([_as_float(x) for x in iterable])


def _math_prod(iterable, product):
    for item in iterable:
        product = product * item
    return product


def _math_dist(p, q):
    return _modules()["math"].dist([_as_float(x) for x in p], [_as_float(x) for x in q])


# The generator that the functions of the module `random` share; in a list, so that it travels.
_random_shared = []
