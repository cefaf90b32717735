# The algebra of sets whose items decide about their own hash or equality, and of what must be iterated.


def _set_of_kind(items, like):
    return _frozen(items) if _is_frozen(like) else items


def _set_union(this, others):
    result = set()
    _set_update(result, this)
    for other in others:
        _set_update(result, other)
    return _set_of_kind(result, this)


def _set_intersection(this, others):
    kept = [item for item in this]
    for other in others:
        if not isinstance(other, (set, frozenset, dict)) and not _is_key_view(other):
            other = _set_from(other)
        if len(other) <= len(kept):
            # The items of the smaller one are kept, as in CPython.
            whole = _set_from(kept)
            kept = [item for item in other if item in whole]
        else:
            kept = [item for item in kept if item in other]
    return _set_of_kind(_set_from(kept), this)


def _set_difference(this, others):
    kept = [item for item in this]
    for other in others:
        if not isinstance(other, (set, frozenset, dict)) and not _is_key_view(other):
            other = _set_from(other)
        kept = [item for item in kept if item not in other]
    return _set_of_kind(_set_from(kept), this)


def _set_symmetric_difference(this, others):
    other = others[0]
    if not isinstance(other, (set, frozenset)):
        other = _set_from(other)
    kept = [item for item in this if item not in other]
    kept += [item for item in other if item not in this]
    return _set_of_kind(_set_from(kept), this)


def _is_key_view(value):
    return type(value).__name__ in ("dict_keys", "odict_keys")


def _set_update_all(this, others):
    for other in others:
        _set_update(this, other)


def _set_change(function, this, others):
    _set_replace(this, function(this, others))


def _set_in_place(function, this, other):
    _set_replace(this, function(this, (other,)))
    return this


def _view_operator(function, left, right):
    # One side is a view of a dict: the result is a set.
    return function(_set_from(left), (right,))


def _set_issubset(this, other):
    if not isinstance(other, (set, frozenset)):
        other = _set_from(other)
    if len(this) > len(other):
        return False
    for item in this:
        if item not in other:
            return False
    return True


def _set_issuperset(this, other):
    for item in other:
        if item not in this:
            return False
    return True


def _set_isdisjoint(this, other):
    for item in other:
        if item in this:
            return False
    return True


def _set_in_place_method(name, symbol):
    def method(self, other, /):
        if not isinstance(other, (set, frozenset)):
            return NotImplemented
        return _set_operator(symbol, self, other)

    _add_method(set, name, method)


_set_in_place_method("__ior__", "|=")
_set_in_place_method("__iand__", "&=")
_set_in_place_method("__isub__", "-=")
_set_in_place_method("__ixor__", "^=")
for _type in (set, bytearray, slice, type({}.keys()), type({}.items())):
    _add_method(_type, "__hash__", None)
