# `Callable[[int], str]`: the alias of a callable, whose arguments are listed before its result.


def _callable_alias(cls, item):
    if not isinstance(item, tuple) or len(item) != 2:
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    args, result = item
    if isinstance(args, list):
        args = tuple(args)
    else:
        args = (args,)
    return _CallableGenericAlias(cls, args + (result,))


class _CallableGenericAlias(_GenericAlias):
    __slots__ = ()

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or type(args[0]).__name__ == "ParamSpec" or getattr(args[0], "_name", None) == "Concatenate"):
            return _GenericAlias.__repr__(self)
        shown = ", ".join([_type_text(it) for it in args[:-1]])
        return "collections.abc.Callable[[" + shown + "], " + _type_text(args[-1]) + "]"

    __eq__ = _GenericAlias.__eq__
    __hash__ = _GenericAlias.__hash__
