# Tuples whose items have names: what `sys.float_info` and `time.gmtime()` are.


class _NamedSequence(tuple):
    def __new__(cls, sequence=_MISSING, dict=None):
        name = cls._shown
        if sequence is _MISSING:
            raise TypeError(name.rsplit(".")[-1] + "() missing required argument 'sequence' (pos 1)")
        try:
            items = tuple(sequence)
        except TypeError:
            raise TypeError("constructor requires a sequence") from None
        least = cls.n_sequence_fields
        most = cls.n_fields
        if len(items) < least or len(items) > most:
            amount = "a %d" % least if least == most else "an at least %d" % least
            if len(items) > most and least != most:
                amount = "an at most %d" % most
            raise TypeError("%s() takes %s-sequence (%d-sequence given)" % (name, amount, len(items)))
        self = tuple.__new__(cls, items[:least])
        given = {} if dict is None else dict
        for index in range(least, most):
            field = cls._fields[index]
            self.__dict__[field] = items[index] if index < len(items) else given.get(field)
        return self

    def __repr__(self):
        parts = [name + "=" + repr(value) for name, value in zip(self._fields, self)]
        return self._shown + "(" + ", ".join(parts) + ")"


def _item_property(index):
    return property(lambda self: self[index])


def _named_sequence(name, fields, n_visible=None):
    n_visible = len(fields) if n_visible is None else n_visible
    module, _, short = name.rpartition(".")
    namespace = {
        "__module__": module,
        "__match_args__": fields[:n_visible],
        "_shown": name,
        "_fields": fields,
        "n_fields": len(fields),
        "n_sequence_fields": n_visible,
        "n_unnamed_fields": 0,
    }
    for index in range(n_visible):
        namespace[fields[index]] = _item_property(index)
    return type(short, (_NamedSequence,), namespace)
