# `Callable[[int], str]`: the alias of a callable, whose arguments are listed before its result.


def _callable_alias(cls, item):
    if not isinstance(item, tuple) or len(item) != 2:
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    args, result = item
    if isinstance(args, list):
        args = tuple(args)
    else:
        args = (args,)
    return _GenericAlias(cls, args + (result,))
