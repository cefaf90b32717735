# `pickle`: object graphs to images and back, with the protocol of hooks.
#
# What reaches no object whose class says how it is pickled is written in one walk. Else that walk ends at the object,
# and all such objects are asked first. Each is replaced in the image by a stand-in: a blank object of its class where
# that will do, else an instance of _StandIn. Beside the root travel the steps by which loading makes the real objects,
# in the order in which CPython would: an object is made before its state is loaded, and what it is made of before it.

import copyreg
import stackless

format_version = "4.0"
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4

PickleError = _pickle_error("PickleError")
PicklingError = _pickle_error("PicklingError")
UnpicklingError = _pickle_error("UnpicklingError")

__all__ = [
    "PickleError",
    "PicklingError",
    "UnpicklingError",
    "Pickler",
    "Unpickler",
    "dump",
    "dumps",
    "load",
    "loads",
    "HIGHEST_PROTOCOL",
    "DEFAULT_PROTOCOL",
]

# What a step of loading does.
_MAKE = 0
_MAKE_SAME = 1
_BUILD = 2
_PERSISTENT = 3


_SLEEPERS = (stackless.tasklet, type(_ for _ in ()), _Coroutine, _AsyncGenerator)


class _StandIn:
    pass


class _Hooked:
    def __init__(self, root, steps):
        self.root = root
        self.steps = steps


def _protocol(protocol):
    if protocol is None:
        return DEFAULT_PROTOCOL
    if protocol < 0:
        return HIGHEST_PROTOCOL
    if protocol > HIGHEST_PROTOCOL:
        raise ValueError("pickle protocol must be <= %d" % HIGHEST_PROTOCOL)
    return protocol


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None, by_value=False):
    return _dump(obj, None, _protocol(protocol), by_value)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None, by_value=False):
    if isinstance(file, str):
        _write_file(file, dumps(obj, protocol, by_value=by_value))
    else:
        Pickler(file, protocol, by_value=by_value).dump(obj)


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None, by_value=False):
        self.proto = _protocol(protocol)
        try:
            self._write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self._by_value = by_value

    def dump(self, obj, /):
        if not hasattr(self, "_write"):
            message = "Pickler.__init__() was not called by %s.__init__()"
            raise PicklingError(message % type(self).__name__)
        self._write(_dump(obj, self, self.proto, self._by_value))

    def persistent_id(self, obj, /):
        return None

    def clear_memo(self):
        pass


def _dump(root, pickler, protocol, by_value):
    flags = _scheduler_hooks[4] or 0
    table = _copyreg_tables[0]
    asks = False
    if pickler is not None:
        table = dict(getattr(pickler, "dispatch_table", table))
        asks = hasattr(pickler, "reducer_override") or type(pickler).persistent_id is not Pickler.persistent_id
    if asks:
        answers = _ask(root, pickler, table, protocol, by_value, flags)
    else:
        image = _pickle_dump_unless_asked(root, table, by_value, flags)
        if image is not None:
            return image
        answers = {}
    seen = set()
    asleep = set()
    met = {}
    replaced = []
    steps = []
    # What is to be done, with what, and whether that is within a tasklet or generator: exceptions are not made anew there.
    work = [("scan", root, False)]
    while work:
        what, it, sleeps = work.pop()
        if what == "step":
            steps.append(it)
        elif what == "scan":
            found = _pickle_scan(it, seen, table, asks, by_value, flags, asleep, sleeps)
            found.reverse()
            for obj in found:
                work.append(("object", obj, sleeps))
        elif id(it) not in met:
            met[id(it)] = it
            value = _reduced(it, table, protocol, answers, asleep)
            if value is NotImplemented:
                sleeps = sleeps or isinstance(it, _SLEEPERS)
                parts = _pickle_parts(it, by_value, flags)
                parts.reverse()
                for part in parts:
                    work.append(("scan", part, sleeps))
                continue
            stand_in, make, build = _plan(it, value)
            replaced.append((it, stand_in))
            if build is not None:
                work.append(("step", build, sleeps))
                work.append(("scan", build[2:], sleeps))
            if make is not None:
                work.append(("step", make, sleeps))
                work.append(("scan", make[2:], sleeps))
    if not steps and not replaced:
        return _pickle_dump(root, [], by_value, flags)
    return _pickle_dump(_Hooked(root, steps), replaced, by_value, flags)


def _reduced(obj, table, protocol, answers, asleep=None):
    answer = answers.get(id(obj))
    if answer is not None:
        return answer[1]
    cls = type(obj)
    if table:
        reduce = table.get(cls)
        if reduce is not None:
            return reduce(obj)
    if isinstance(obj, type) or not _pickle_has_hooks(obj, asleep):
        return NotImplemented
    return obj.__reduce_ex__(protocol)


_ATOMS = (type(None), bool, int, float, str, bytes, type(...), type(NotImplemented))


def _ask(root, pickler, table, protocol, by_value, flags):
    # What a pickler has to say: persistent_id is asked for every reference, reducers once for each object, in the order
    # in which CPython would come across them.
    persistent_id = pickler.persistent_id
    if type(pickler).persistent_id is Pickler.persistent_id:
        persistent_id = None
    override = getattr(pickler, "reducer_override", None)
    answers = {}
    memo = {}
    work = [root]
    while work:
        obj = work.pop()
        cls = type(obj)
        pid = None if persistent_id is None else persistent_id(obj)
        if pid is not None:
            answers[id(obj)] = (obj, _PersistentId(pid))
        elif cls not in _ATOMS and id(obj) not in memo:
            memo[id(obj)] = obj
            if cls is list or cls is tuple or cls is set or cls is frozenset:
                parts = list(obj)
            elif cls is dict:
                parts = _flattened(obj.items())
            else:
                value, parts = _asked(obj, cls, override, table, protocol, by_value, flags)
                if value is not NotImplemented:
                    answers[id(obj)] = (obj, value)
            parts.reverse()
            work.extend(parts)
    return answers


def _flattened(pairs):
    return [part for pair in pairs for part in pair]


def _asked(obj, cls, override, table, protocol, by_value, flags):
    # What an object is replaced by, if anything, and the parts that are met next.
    value = NotImplemented if override is None else override(obj)
    if value is not NotImplemented:
        return _reduced_parts(obj, value)
    if cls in table:
        return _reduced_parts(obj, table[cls](obj))
    if isinstance(obj, type) or cls is type(_flattened) or cls is type(len):
        parts = _pickle_parts(obj, by_value, flags)
        return NotImplemented, parts or [getattr(obj, "__module__", None), obj.__qualname__]
    if _pickle_has_hooks(obj, True):
        return _reduced_parts(obj, obj.__reduce_ex__(protocol))
    if isinstance(obj, BaseException) or _payload(obj) is not obj or not _is_built_in(cls):
        try:
            return NotImplemented, _reduced_parts(obj, obj.__reduce_ex__(protocol))[1]
        except TypeError:
            # It travels in an image all the same.
            pass
    return NotImplemented, _pickle_parts(obj, by_value, flags)


def _is_built_in(cls):
    return cls.__module__ in ("builtins", "stackless") or issubclass(cls, (stackless.tasklet, stackless.channel))


def _reduced_parts(obj, value):
    if isinstance(value, str):
        return value, [getattr(obj, "__module__", "__main__"), value]
    if not isinstance(value, tuple) or not 2 <= len(value) <= 6:
        return value, []
    function, args, state, items, pairs, setter = value + (None,) * (6 - len(value))
    if function is copyreg.__newobj__ and args:
        parts = [args[0], args[1:]]
    elif function is copyreg.__newobj_ex__:
        parts = list(args)
    else:
        parts = [function, args]
    if hasattr(items, "__next__"):
        items = list(items)
        parts.extend(items)
        items = iter(items)
    if hasattr(pairs, "__next__"):
        pairs = list(pairs)
        parts.extend(_flattened(pairs))
        pairs = iter(pairs)
    if setter is not None:
        parts += [setter, obj, state]
    elif state is not None:
        parts.append(state)
    return (function, args, state, items, pairs, setter)[: len(value)], parts


class _PersistentId:
    def __init__(self, pid):
        self.pid = pid


def _plan(obj, value):
    # The stand-in of an object, the step that makes the real one, and the step that fills it.
    cls = type(obj)
    if type(value) is _PersistentId:
        stand_in = _StandIn()
        return stand_in, (_PERSISTENT, stand_in, value.pid), None
    if isinstance(value, str):
        stand_in = _StandIn()
        return stand_in, (_MAKE, stand_in, _find_global, _global_name(obj, value)), None
    if not isinstance(value, tuple):
        raise PicklingError("__reduce__ must return a string or tuple")
    if not 2 <= len(value) <= 6:
        raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
    function, args, state, items, pairs, setter = value + (None,) * (6 - len(value))
    if not callable(function):
        raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
    if not isinstance(args, tuple):
        raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
    if items is not None and not hasattr(items, "__next__"):
        message = "fourth element of the tuple returned by __reduce__ must be an iterator, not %s"
        raise PicklingError(message % type(items).__name__)
    if pairs is not None and not hasattr(pairs, "__next__"):
        message = "fifth element of the tuple returned by __reduce__ must be an iterator, not %s"
        raise PicklingError(message % type(pairs).__name__)
    if setter is not None and not callable(setter):
        message = "sixth element of the tuple returned by __reduce__ must be a function, not %s"
        raise PicklingError(message % type(setter).__name__)
    items = None if items is None else list(items)
    pairs = None if pairs is None else list(pairs)
    make = None
    if function is copyreg.__newobj__ and args == (cls,) and _has_plain_new(cls):
        stand_in = _pickle_blank(obj)
    elif function is cls and issubclass(cls, (stackless.tasklet, stackless.channel)):
        # Its place in a channel's queue is the blank's.
        stand_in = _pickle_blank(obj)
        make = (_MAKE_SAME, stand_in, function, args)
    else:
        stand_in = _StandIn()
        make = (_MAKE, stand_in, function, args)
    if state is None and not items and not pairs:
        return stand_in, make, None
    return stand_in, make, (_BUILD, stand_in, state, items, pairs, setter)


def _has_plain_new(cls):
    return type(_type_lookup(cls, "__new__", None)) is type(len) and not issubclass(cls, BaseException)


def _global_name(obj, name):
    module = getattr(obj, "__module__", None)
    if module is None:
        for module, holder in _modules().items():
            if module not in ("__main__", "__mp_main__") and _find(holder, name) is obj:
                break
        else:
            module = "__main__"
    holder = _import_path(module)
    found = _find(holder, name)
    if found is _ABSENT:
        message = "Can't pickle %r: attribute lookup %s on %s failed"
        raise PicklingError(message % (obj, name, module))
    if found is not obj:
        message = "Can't pickle %r: it's not the same object as %s.%s"
        raise PicklingError(message % (obj, module, name))
    return (module, name)


def _find(holder, name):
    for part in name.split("."):
        holder = getattr(holder, part, _ABSENT)
        if holder is _ABSENT:
            break
    return holder


def _find_global(module, name):
    found = _find(_import_path(module), name)
    if found is _ABSENT:
        raise AttributeError("Can't get attribute %r on %r" % (name, _import_path(module)))
    return found


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return _load(data, None)


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if isinstance(file, str):
        return loads(_read_file(file))
    return Unpickler(file).load()


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not hasattr(file, "read") or not hasattr(file, "readline"):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._read = file.read

    def load(self):
        if not hasattr(self, "_read"):
            message = "Unpickler.__init__() was not called by %s.__init__()"
            raise UnpicklingError(message % type(self).__name__)
        return _load(_read_image(self._read), self)

    def persistent_load(self, pid, /):
        message = "A load persistent id instruction was encountered,\nbut no persistent_load function was specified."
        raise UnpicklingError(message)

    def find_class(self, module_name, global_name, /):
        return _find_global(module_name, global_name)


# The length of an image stands in its head: 20 bytes, then 12 for each section with its length in the middle.
_HEAD = 20
_ENTRY = 12


def _read_image(read):
    head = read(_HEAD)
    if len(head) < _HEAD or head[:4] != b"\x89DRM":
        return head + read()
    n_sections = head[12] + 256 * head[13]
    table = read(_ENTRY * n_sections)
    length = 0
    for at in range(4, len(table) - 7, _ENTRY):
        length += table[at] + 256 * (table[at + 1] + 256 * (table[at + 2] + 256 * table[at + 3]))
    return head + table + read(length)


def _load(data, unpickler):
    if isinstance(data, (bytes, bytearray)) and not data:
        raise EOFError("Ran out of input")
    finds = unpickler is not None and type(unpickler).find_class is not Unpickler.find_class
    found = {}
    if finds:
        known = {}
        for number, module, name in _pickle_globals(data):
            if (module, name) not in known:
                known[module, name] = unpickler.find_class(module, name)
            if number is not None:
                found[number] = known[module, name]
    refused = None
    try:
        loaded = _pickle_load(data, found, _import_missing)
    except AttributeError as error:
        refused = error
    if refused is not None:
        _explain(data, refused)
    if _asyncgen_hooks[4]:
        _tell_of_loaded()
    if type(loaded) is not _Hooked:
        return loaded
    steps = loaded.steps
    seen = set()
    made = []
    for step in steps:
        # The stand-ins of what was made before give way in what this step is about.
        if step[0] == _BUILD:
            _, obj, state, items, pairs, setter = _pickle_settle(step, seen, _StandIn)
            _build(obj, state, items, pairs, setter)
        elif step[0] == _PERSISTENT:
            _, stand_in, pid = _pickle_settle(step, seen, _StandIn)
            if unpickler is None:
                Unpickler.persistent_load(None, pid)
            stand_in.made = unpickler.persistent_load(pid)
            made.append(stand_in.made)
        else:
            what, stand_in, function, args = _pickle_settle(step, seen, _StandIn)
            if function is _find_global and finds:
                function = unpickler.find_class
            real = function(*args)
            if what == _MAKE_SAME and type(real) is type(stand_in):
                stand_in.__dict__.update(real.__dict__)
            else:
                stand_in.made = real
                made.append(real)
    seen = set()
    _pickle_remember(seen, made)
    return _pickle_settle(loaded.root, seen, _StandIn)


def _import_missing(data, found, names):
    # Several that cannot be imported are told all at once, with whatever else is missing.
    failures = []
    for name in names:
        try:
            _import_path(name)
        except ModuleNotFoundError as error:
            failures.append(error)
    if len(failures) == 1:
        raise failures[0] from None
    return _pickle_load(data, found, None)


def _explain(data, error):
    # One name that leads nowhere is told as CPython does, several as they were.
    missing = []
    if error.args and error.args[0].startswith("Can't get ") and "," not in error.args[0]:
        for number, module, name in _pickle_globals(data):
            if module in _modules() and _find(_modules()[module], name) is _ABSENT:
                missing.append((module, name))
    if len(missing) == 1:
        _find_global(*missing[0])
    raise error


def _build(obj, state, items, pairs, setter):
    if items:
        extend = getattr(obj, "extend", None)
        if extend is not None:
            extend(items)
        else:
            for item in items:
                obj.append(item)
    if pairs:
        for key, value in pairs:
            obj[key] = value
    if state is None:
        return
    if setter is not None:
        setter(obj, state)
        return
    setstate = getattr(obj, "__setstate__", None)
    if setstate is not None:
        setstate(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        attributes = obj.__dict__
        for name in state:
            attributes[name] = state[name]
    if slots:
        for name in slots:
            setattr(obj, name, slots[name])
