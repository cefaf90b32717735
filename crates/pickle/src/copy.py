# `copy`: deep copies by way of an image, shallow ones by hand.

import pickle


class Error(Exception):
    pass


_ATOMIC = (int, float, bool, str, bytes, type(None), type, type(len), type(pickle.dumps), range)


def copy(x):
    cls = type(x)
    if isinstance(x, _ATOMIC):
        return x
    hook = _type_lookup(cls, "__copy__", None)
    if hook is not None:
        return hook(x)
    if cls in (list, dict, set, bytearray):
        return x.copy() if cls is not bytearray else bytearray(x)
    if cls in (tuple, frozenset):
        return x
    result = _pickle_blank(x)
    if hasattr(x, "__reduce__") and not hasattr(x, "__dict__"):
        result.__setstate__(x.__reduce__()[2])
        return result
    for name, value in x.__dict__.items():
        setattr(result, name, value)
    return result


def deepcopy(x, memo=None):
    if isinstance(x, _ATOMIC):
        return x
    hook = _type_lookup(type(x), "__deepcopy__", None)
    if hook is not None:
        return hook(x, {} if memo is None else memo)
    return pickle.loads(pickle.dumps(x))
