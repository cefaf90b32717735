# `dataclasses`: classes whose methods follow from their annotated fields.

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
    "astuple", "make_dataclass", "replace", "is_dataclass",
]


# What is the same object in every program.
_SINGLETONS = ("MISSING", "KW_ONLY", "_HAS_DEFAULT_FACTORY")


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_FIELD = "_FIELD"
_FIELD_CLASSVAR = "_FIELD_CLASSVAR"
_FIELD_INITVAR = "_FIELD_INITVAR"

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type):
            name = self.type.__name__
        else:
            name = repr(self.type)
        return "dataclasses.InitVar[" + name + "]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MAPPING_PROXY({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        parts = []
        for name in ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only"):
            parts.append(name + "=" + repr(getattr(self, name)))
        return "Field(" + ",".join(parts) + ",_field_type=" + str(self._field_type) + ")"

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        parts = [name + "=" + repr(getattr(self, name)) for name in self.__slots__]
        return "_DataclassParams(" + ",".join(parts) + ")"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    params = (init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    def wrap(cls):
        return _process_class(cls, *params)

    return wrap if cls is None else wrap(cls)


def _is_class_var(annotation):
    if isinstance(annotation, str):
        text = annotation.partition("[")[0].strip()
        return text in ("ClassVar", "typing.ClassVar", "t.ClassVar")
    typing = _modules().get("typing")
    if typing is None:
        return False
    return annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar


def _is_init_var(annotation):
    if isinstance(annotation, str):
        text = annotation.partition("[")[0].strip()
        return text in ("InitVar", "dataclasses.InitVar")
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    if isinstance(annotation, str):
        return annotation.strip() in ("KW_ONLY", "dataclasses.KW_ONLY")
    return annotation is KW_ONLY


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        result = default
    else:
        if isinstance(default, _Member):
            default = MISSING
        result = field(default=default)
    result.name = name
    result.type = annotation
    result._field_type = _FIELD
    if _is_class_var(annotation):
        result._field_type = _FIELD_CLASSVAR
    elif _is_init_var(annotation):
        result._field_type = _FIELD_INITVAR
    if result._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
        if result.default_factory is not MISSING:
            raise TypeError("field " + name + " cannot have a default factory")
    if result._field_type in (_FIELD, _FIELD_INITVAR):
        if result.kw_only is MISSING:
            result.kw_only = default_kw_only
    elif result.kw_only is not MISSING:
        raise TypeError("field " + name + " is a ClassVar but specifies kw_only")
    kind = type(result.default)
    if result._field_type is _FIELD and (kind in (list, dict, set, bytearray) or kind.__hash__ is None):
        message = "mutable default %s for field %s is not allowed: use default_factory"
        raise ValueError(message % (type(result.default), name))
    return result


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = _inherited_fields(cls, frozen)
    own = cls.__dict__.get("__annotations__", {})
    own_fields = []
    is_kw_only = kw_only
    has_kw_only = False
    for name, annotation in own.items():
        if _is_kw_only(annotation):
            if has_kw_only:
                raise TypeError(repr_of(name) + " is KW_ONLY, but KW_ONLY has already been specified")
            has_kw_only = True
            is_kw_only = True
        else:
            own_fields.append(_get_field(cls, name, annotation, is_kw_only))
    for it in own_fields:
        fields[it.name] = it
        if isinstance(getattr(cls, it.name, None), Field):
            if it.default is MISSING:
                delattr(cls, it.name)
            else:
                setattr(cls, it.name, it.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in own:
            raise TypeError(repr_of(name) + " is a field but has no type annotation")
    has_explicit_hash = _has_explicit_hash(cls)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    setattr(cls, _FIELDS, fields)
    _add_methods(cls, fields, init, repr, eq, order, frozen)
    _set_hash(cls, fields, unsafe_hash, eq, frozen, has_explicit_hash)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _doc_signature(cls)
    if match_args and "__match_args__" not in cls.__dict__:
        plain = [it for it in fields.values() if it._field_type is not _FIELD_CLASSVAR]
        cls.__match_args__ = tuple([it.name for it in plain if it.init and not it.kw_only])
    if slots:
        cls = _with_slots(cls, weakref_slot)
    elif weakref_slot:
        raise TypeError("weakref_slot is True but slots is False")
    return cls


def repr_of(value):
    return repr(value)


def _inherited_fields(cls, frozen):
    fields = {}
    any_frozen = False
    has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            has_bases = True
            for it in base_fields.values():
                fields[it.name] = it
            if getattr(base, _PARAMS).frozen:
                any_frozen = True
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return fields


def _has_explicit_hash(cls):
    own_hash = cls.__dict__.get("__hash__", MISSING)
    return not (own_hash is MISSING or (own_hash is None and "__eq__" in cls.__dict__))


class _Methods:
    # The text of the methods of a class, and the names that the text uses.

    def __init__(self, cls):
        self.cls = cls
        self.lines = []
        self.names = []
        self.values = {
            "_missing": MISSING,
            "_factory": _HAS_DEFAULT_FACTORY,
            "_object": object,
            "_frozen_error": FrozenInstanceError,
            "_enter": _enter_repr,
            "_leave": _leave_repr,
        }

    def add(self, name, params, body, returns=""):
        self.names.append(name)
        self.lines.append(" def " + name + "(" + ", ".join(params) + ")" + returns + ":")
        for line in body:
            self.lines.append("  " + line)

    def make(self):
        text = "def __create__(" + ", ".join(self.values) + "):\n"
        text += "\n".join(self.lines) + "\n return (" + "".join([name + ", " for name in self.names]) + ")\n"
        module = _modules().get(self.cls.__module__)
        made = {}
        _run_code(_compile(text, "<string>", "namespace"), {} if module is None else module.__dict__, made)
        functions = made["__create__"](**self.values)
        for function in functions:
            function.__qualname__ = self.cls.__qualname__ + "." + function.__name__
            function.__module__ = self.cls.__module__
        return dict(zip(self.names, functions))


def _add_methods(cls, fields, init, repr, eq, order, frozen):
    methods = _Methods(cls)
    plain = [it for it in fields.values() if it._field_type is _FIELD]
    if init:
        _init_text(methods, cls, fields, frozen)
    if repr:
        shown = [it.name + "={self." + it.name + "!r}" for it in plain if it.repr]
        body = ["if _enter(self): return '...'", "try:"]
        body.append(" return self.__class__.__qualname__ + f\"(" + ", ".join(shown) + ")\"")
        body += ["finally:", " _leave()"]
        methods.add("__repr__", ["self"], body)
    compared = [it.name for it in plain if it.compare]
    if eq:
        _comparison(methods, "__eq__", "==", compared)
    if order:
        for name, operator in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            _comparison(methods, name, operator, compared)
    if frozen:
        _frozen_text(methods, fields)
    forbidden = {"__lt__": "functools.total_ordering", "__le__": "functools.total_ordering", "__gt__": "functools.total_ordering", "__ge__": "functools.total_ordering"}
    for name, function in methods.make().items():
        if name in cls.__dict__ and name in ("__setattr__", "__delattr__"):
            raise TypeError("Cannot overwrite attribute " + name + " in class " + cls.__name__)
        if name in cls.__dict__ and name in forbidden:
            message = "Cannot overwrite attribute %s in class %s. Consider using functools.total_ordering"
            raise TypeError(message % (name, cls.__name__))
        if name in cls.__dict__:
            continue
        setattr(cls, name, function)


def _comparison(methods, name, operator, compared):
    left = "(" + "".join(["self." + it + "," for it in compared]) + ")"
    right = "(" + "".join(["other." + it + "," for it in compared]) + ")"
    body = ["if other.__class__ is self.__class__:", " return " + left + operator + right, "return NotImplemented"]
    methods.add(name, ["self", "other"], body)


def _init_text(methods, cls, fields, frozen):
    in_init = [it for it in fields.values() if it._field_type in (_FIELD, _FIELD_INITVAR)]
    positional = [it for it in in_init if it.init and not it.kw_only]
    keyword = [it for it in in_init if it.init and it.kw_only]
    has_default = False
    for it in positional:
        if not (it.default is MISSING and it.default_factory is MISSING):
            has_default = True
        elif has_default:
            raise TypeError("non-default argument " + repr(it.name) + " follows default argument")
    this = "__dataclass_self__" if "self" in fields else "self"
    params = [this] + [_parameter(methods, it) for it in positional]
    if keyword:
        params += ["*"] + [_parameter(methods, it) for it in keyword]
    body = []
    for it in in_init:
        value = _initial_value(methods, it)
        if value is None or it._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append("_object.__setattr__(" + this + ", " + repr(it.name) + ", " + value + ")")
        else:
            body.append(this + "." + it.name + " = " + value)
    if hasattr(cls, "__post_init__"):
        given = ", ".join([it.name for it in in_init if it._field_type is _FIELD_INITVAR])
        body.append(this + ".__post_init__(" + given + ")")
    methods.add("__init__", params, body or ["pass"], " -> None")


def _parameter(methods, it):
    methods.values["_type_" + it.name] = it.type
    text = it.name + ": _type_" + it.name
    if it.default_factory is not MISSING:
        return text + " = _factory"
    if it.default is not MISSING:
        methods.values["_default_" + it.name] = it.default
        return text + " = _default_" + it.name
    return text


def _initial_value(methods, it):
    if it.default_factory is not MISSING:
        methods.values["_make_" + it.name] = it.default_factory
        if it.init:
            return "_make_%s() if %s is _factory else %s" % (it.name, it.name, it.name)
        return "_make_" + it.name + "()"
    if it.init:
        return it.name
    return None


def _frozen_text(methods, fields):
    methods.values["_cls"] = methods.cls
    names = "(" + "".join([repr(name) + "," for name in fields]) + ")"
    methods.add("__setattr__", ["self", "name", "value"], [
        "if type(self) is _cls or name in " + names + ":",
        " raise _frozen_error(f\"cannot assign to field {name!r}\")",
        "super(_cls, self).__setattr__(name, value)",
    ])
    methods.add("__delattr__", ["self", "name"], [
        "if type(self) is _cls or name in " + names + ":",
        " raise _frozen_error(f\"cannot delete field {name!r}\")",
        "super(_cls, self).__delattr__(name)",
    ])


def _enter_repr(value):
    for it in _showing_now:
        if it is value:
            return True
    _showing_now.append(value)
    return False


def _leave_repr():
    _showing_now.pop()


def _set_hash(cls, fields, unsafe_hash, eq, frozen, has_explicit_hash):
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError("Cannot overwrite attribute __hash__ in class " + cls.__name__)
    elif has_explicit_hash or not eq:
        return
    elif not frozen:
        cls.__hash__ = None
        return
    hashed = [it.name for it in fields.values() if it._field_type is _FIELD and (it.compare if it.hash is None else it.hash)]
    methods = _Methods(cls)
    methods.add("__hash__", ["self"], ["return hash((" + "".join(["self." + it + "," for it in hashed]) + "))"])
    cls.__hash__ = methods.make()["__hash__"]


def _doc_signature(cls):
    function = cls.__dict__.get("__init__")
    if function is None:
        return "()"
    parts = []
    has_star = False
    for it in getattr(cls, _FIELDS).values():
        if it._field_type is _FIELD_CLASSVAR or not it.init:
            continue
        text = it.name
        annotation = it.type
        if isinstance(annotation, type) and not isinstance(annotation, _GenericAlias):
            name = annotation.__qualname__
            text += ": " + (name if annotation.__module__ == "builtins" else annotation.__module__ + "." + name)
        else:
            text += ": " + repr(annotation).replace("typing.", "")
        if it.default_factory is not MISSING:
            text += " = <factory>"
        elif it.default is not MISSING:
            text += " = " + repr(it.default)
        if it.kw_only:
            if not has_star:
                parts.append("*")
                has_star = True
        parts.append(text)
    return "(" + ", ".join(parts) + ")"


def _with_slots(cls, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(cls.__name__ + " already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = [it.name for it in fields(cls)]
    inherited = []
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited += [slots] if isinstance(slots, str) else list(slots)
    namespace["__slots__"] = tuple([name for name in names if name not in inherited])
    if weakref_slot:
        namespace["__slots__"] += ("__weakref__",)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = qualname
    _move_class_cell(cls, made)
    if getattr(made, _PARAMS).frozen:
        made.__getstate__ = _slots_getstate
        made.__setstate__ = _slots_setstate
    return made


def _move_class_cell(old, new):
    # Methods that use `super()` or `__class__` share a cell with the class they were written in; those that were
    # made here name the class in a cell of their own.
    for value in new.__dict__.values():
        function = getattr(value, "__func__", value)
        for cell in getattr(function, "__closure__", None) or ():
            try:
                if cell.cell_contents is old:
                    cell.cell_contents = new
            except ValueError:
                pass


def _slots_getstate(self):
    return [getattr(self, it.name) for it in fields(self)]


def _slots_setstate(self, state):
    for it, value in zip(fields(self), state):
        object.__setattr__(self, it.name, value)


def fields(class_or_instance):
    found = getattr(class_or_instance, _FIELDS, None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([it for it in found.values() if it._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) and not isinstance(obj, _GenericAlias) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _as_dict(obj, dict_factory)


def _as_dict(obj, dict_factory):
    if _is_instance(obj):
        return dict_factory([(it.name, _as_dict(getattr(obj, it.name), dict_factory)) for it in fields(obj)])
    return _rebuilt(obj, lambda item: _as_dict(item, dict_factory))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _as_tuple(obj, tuple_factory)


def _as_tuple(obj, tuple_factory):
    if _is_instance(obj):
        return tuple_factory([_as_tuple(getattr(obj, it.name), tuple_factory) for it in fields(obj)])
    return _rebuilt(obj, lambda item: _as_tuple(item, tuple_factory))


def _rebuilt(obj, convert):
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[convert(item) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([convert(item) for item in obj])
    if isinstance(obj, dict) and hasattr(type(obj), "default_factory"):
        result = type(obj)(obj.default_factory)
        for key, value in obj.items():
            result[convert(key)] = convert(value)
        return result
    if isinstance(obj, dict):
        return type(obj)([(convert(key), convert(value)) for key, value in obj.items()])
    return _modules()["copy"].deepcopy(obj) if "copy" in _modules() else __import__("copy").deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    body = {} if namespace is None else dict(namespace)
    annotations = {}
    seen = set()
    for item in fields:
        if isinstance(item, str):
            name = item
            annotation = "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, body[item[0]] = item
        else:
            raise TypeError("Invalid field: " + repr_of(item))
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError("Field names must be valid identifiers: " + repr_of(name))
        if name in _KEYWORDS:
            raise TypeError("Field names must not be keywords: " + repr_of(name))
        if name in seen:
            raise TypeError("Field name duplicated: " + repr_of(name))
        seen.add(name)
        annotations[name] = annotation
    body["__annotations__"] = annotations
    body.setdefault("__module__", "types")
    cls = __build_class__(lambda namespace: namespace.update(body), cls_name, *bases)
    cls.__qualname__ = cls_name
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )


_KEYWORDS = frozenset((
    "False None True and as assert async await break class continue def del elif else except finally for from global "
    "if import in is lambda nonlocal not or pass raise return try while with yield"
).split())


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for it in getattr(obj, _FIELDS).values():
        if it._field_type is _FIELD_CLASSVAR:
            continue
        if not it.init:
            if it.name in changes:
                message = "field %s is declared with init=False, it cannot be specified with replace()"
                raise ValueError(message % it.name)
            continue
        if it.name not in changes:
            if it._field_type is _FIELD_INITVAR and it.default is MISSING:
                raise ValueError("InitVar " + repr(it.name) + " must be specified with replace()")
            changes[it.name] = getattr(obj, it.name)
    return obj.__class__(**changes)
