# `pickle`: object graphs to images and back. Objects whose classes say how they are pickled are replaced by blank
# ones of the same class; what their hooks gave travels beside them and is applied when they are loaded.

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4

PickleError = _pickle_error("PickleError")
PicklingError = _pickle_error("PicklingError")
UnpicklingError = _pickle_error("UnpicklingError")


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None, by_value=False):
    replacements = []
    hooks = []
    root = (obj, hooks)
    while True:
        found = _pickle_hooked(root, replacements, by_value)
        if not found:
            break
        for it in found:
            blank, hook = _reduced(it)
            replacements.append((it, blank))
            hooks.append((blank, hook))
    if not hooks:
        return _pickle_dump(obj, [], by_value)
    return _pickle_dump(_Hooked(obj, hooks), replacements, by_value)


class _Hooked:
    def __init__(self, root, hooks):
        self.root = root
        self.hooks = hooks


def _reduced(obj):
    cls = type(obj)
    reduce_ex = _type_lookup(cls, "__reduce_ex__", None)
    reduce = _type_lookup(cls, "__reduce__", None)
    if reduce_ex is not None:
        value = obj.__reduce_ex__(DEFAULT_PROTOCOL)
    elif reduce is not None:
        value = obj.__reduce__()
    else:
        return _pickle_blank(obj), (None, None, _state(obj), None, None)
    if isinstance(value, str):
        raise PicklingError("__reduce__ that gives a name is not supported yet")
    value = tuple(value)
    if not 2 <= len(value) <= 6:
        raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
    function, args = value[0], value[1]
    rest = list(value[2:5])
    while len(rest) < 3:
        rest.append(None)
    state, items, pairs = rest
    items = None if items is None else list(items)
    pairs = None if pairs is None else list(pairs)
    if function is cls and args == ():
        return _pickle_blank(obj), (None, None, state, items, pairs)
    return _pickle_blank(obj), (function, args, state, items, pairs)


def _state(obj):
    getstate = _type_lookup(type(obj), "__getstate__", None)
    if getstate is not None:
        return obj.__getstate__()
    return getattr(obj, "__dict__", None)


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    loaded = _pickle_load(data)
    if type(loaded) is not _Hooked:
        return loaded
    hooks = loaded.hooks
    for blank, hook in hooks:
        function, args, state, items, pairs = hook
        if function is not None:
            _become(blank, function(*args))
    # What was met last is held by what was met first: it is made whole first.
    for blank, hook in reversed(hooks):
        function, args, state, items, pairs = hook
        if items:
            for item in items:
                blank.append(item)
        if pairs:
            for key, value in pairs:
                blank[key] = value
        if state is not None:
            _set_state(blank, state)
    return loaded.root


def _become(blank, made):
    if type(made) is not type(blank) or not hasattr(made, "__dict__"):
        raise UnpicklingError("__reduce__ that makes an object of another class is not supported yet")
    blank.__dict__.update(made.__dict__)


def _set_state(obj, state):
    setstate = _type_lookup(type(obj), "__setstate__", None)
    if setstate is not None:
        obj.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        for name in state:
            setattr(obj, name, state[name])
    if slots:
        for name in slots:
            setattr(obj, name, slots[name])


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None, by_value=False):
    image = dumps(obj, protocol, by_value=by_value)
    if isinstance(file, str):
        _write_file(file, image)
    else:
        file.write(image)


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if isinstance(file, str):
        return loads(_read_file(file))
    return loads(file.read())
