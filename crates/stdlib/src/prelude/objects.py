# Objects that the interpreter hands out and that are written in the language: read-only views of namespaces,
# unions and generic aliases of types, descriptors of slots, frames of tracebacks.


def _renamed(cls, name, module):
    cls.__name__ = cls.__qualname__ = name
    cls.__module__ = module
    return cls


# What the modules `warnings` and `logging` remember: lists of the library travel with a program.
_warning_filters = []
_warning_version = [1]
_warning_log = []
_warning_once = []
_logging_root = []
_logging_disabled = [0]

# The objects whose repr is being made, for classes of the library that show their fields.
_showing_now = []


class _mappingproxy:
    __slots__ = ("_mapping",)

    def __init__(self, mapping):
        if not hasattr(mapping, "__getitem__") or isinstance(mapping, (list, tuple, str, bytes)):
            raise TypeError("mappingproxy() argument must be a mapping, not " + _type_name(mapping))
        self._mapping = mapping

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)

    def __getitem__(self, key):
        return self._mapping[key]

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)

    def __len__(self):
        return len(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def get(self, key, default=None, /):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()

    def __eq__(self, other):
        if isinstance(other, _mappingproxy):
            other = other._mapping
        return self._mapping == other

    __hash__ = None

    def __lt__(self, other):
        return self._mapping < other

    def __le__(self, other):
        return self._mapping <= other

    def __gt__(self, other):
        return self._mapping > other

    def __ge__(self, other):
        return self._mapping >= other

    def __or__(self, other):
        if isinstance(other, _mappingproxy):
            other = other._mapping
        return self._mapping | other

    def __ror__(self, other):
        return other | self._mapping

    def __str__(self):
        return str(self._mapping)

    def __repr__(self):
        return "mappingproxy(" + repr(self._mapping) + ")"


_MAPPING_PROXY = _renamed(_mappingproxy, "mappingproxy", "builtins")


# The descriptors of slots in images of earlier releases are instances of this.
class _member_descriptor:
    __slots__ = ("__objclass__", "__name__")

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.__name__)

    def __set__(self, obj, value):
        setattr(obj, self.__name__, value)

    def __delete__(self, obj):
        delattr(obj, self.__name__)

    def __repr__(self):
        return "<member '" + self.__name__ + "' of '" + self.__objclass__.__name__ + "' objects>"


_renamed(_member_descriptor, "member_descriptor", "builtins")


def _property_getter(self, fget, /):
    return _property_copy(self, fget, self.fset, self.fdel)


def _property_setter(self, fset, /):
    return _property_copy(self, self.fget, fset, self.fdel)


def _property_deleter(self, fdel, /):
    return _property_copy(self, self.fget, self.fset, fdel)


def _property_copy(self, fget, fset, fdel):
    doc = self.__doc__
    if doc is not None and doc is getattr(self.fget, "__doc__", None):
        doc = None
    return type(self)(fget, fset, fdel, doc)


_add_method(property, "getter", _property_getter)
_add_method(property, "setter", _property_setter)
_add_method(property, "deleter", _property_deleter)


class _UnionType:
    __slots__ = ("__args__",)

    def __new__(cls, *args):
        raise TypeError("cannot create 'types.UnionType' instances")

    def __or__(self, other):
        return _class_union(self, other)

    def __ror__(self, other):
        return _class_union(other, self)

    def __eq__(self, other):
        if not isinstance(other, _UnionType):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return isinstance(instance, _checked(self.__args__, "isinstance"))

    def __subclasscheck__(self, cls):
        return issubclass(cls, _checked(self.__args__, "issubclass"))

    @property
    def __parameters__(self):
        return _type_parameters(self.__args__)

    def __getitem__(self, items):
        args = _substituted(self, self.__args__, items)
        union = args[0]
        for arg in args[1:]:
            union = union | arg
        return union

    def __repr__(self):
        return " | ".join([_type_text(arg) for arg in self.__args__])


_renamed(_UnionType, "UnionType", "types")


def _checked(args, function):
    for arg in args:
        if isinstance(arg, _GenericAlias):
            raise TypeError(function + "() argument 2 cannot be a parameterized generic")
    return args


def _class_union(left, right):
    args = []
    for side in (left, right):
        if side is None:
            side = type(None)
        if isinstance(side, _UnionType):
            members = side.__args__
        elif isinstance(side, (type, _GenericAlias)) or hasattr(side, "__typing_subst__"):
            members = (side,)
        else:
            return NotImplemented
        for member in members:
            if not any(member is it or member == it for it in args):
                args.append(member)
    if len(args) == 1:
        return args[0]
    union = object.__new__(_UnionType)
    union.__args__ = tuple(args)
    return union


def _union_operator(left, right):
    union = _class_union(left, right)
    if union is NotImplemented:
        message = "unsupported operand type(s) for |: '%s' and '%s'"
        raise TypeError(message % (_type_name(left), _type_name(right)))
    return union


def _type_text(value):
    if value is type(None):
        return "None"
    if value is ...:
        return "..."
    if isinstance(value, type) and not isinstance(value, _GenericAlias):
        if value.__module__ == "builtins":
            return value.__qualname__
        # The text of the class itself knows what CPython calls its module.
        text = _class_text(value)
        return value.__module__ + "." + value.__qualname__ if text is None else text
    if isinstance(value, list):
        return "[" + ", ".join([_type_text(it) for it in value]) + "]"
    return repr(value)


class _GenericAlias:
    __slots__ = ("__origin__", "__args__")

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)

    @property
    def __parameters__(self):
        return _type_parameters(self.__args__)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__") and name not in ("__doc__", "__module__", "__name__", "__qualname__"):
            raise AttributeError("'types.GenericAlias' object has no attribute '" + name + "'")
        return getattr(self.__origin__, name)

    def __call__(self, *args, **kwargs):
        instance = self.__origin__(*args, **kwargs)
        try:
            instance.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return instance

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getitem__(self, items):
        return _GenericAlias(self.__origin__, _substituted(self, self.__args__, items))

    @property
    def __unpacked__(self):
        return type(self) is _UnpackedAlias

    def __iter__(self):
        return _AliasIterator(self)

    def __or__(self, other):
        return _class_union(self, other)

    def __ror__(self, other):
        return _class_union(other, self)

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        if self.__unpacked__ != other.__unpacked__:
            return False
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __dir__(self):
        return dir(self.__origin__)

    def __reduce__(self):
        return (type(self), (self.__origin__, self.__args__))

    def __repr__(self):
        args = [_type_text(arg) for arg in self.__args__]
        return _type_text(self.__origin__) + "[" + (", ".join(args) if args else "()") + "]"


# `*tuple[int]`.
class _UnpackedAlias(_GenericAlias):
    __slots__ = ()

    def __repr__(self):
        return "*" + _GenericAlias.__repr__(self)

    __eq__ = _GenericAlias.__eq__
    __hash__ = _GenericAlias.__hash__


# Gives an alias once, unpacked.
class _AliasIterator:
    __slots__ = ("_alias",)

    def __init__(self, alias):
        self._alias = alias

    def __iter__(self):
        return self

    def __next__(self):
        alias = self._alias
        if alias is None:
            raise StopIteration
        self._alias = None
        return _UnpackedAlias(alias.__origin__, alias.__args__)


_renamed(_GenericAlias, "GenericAlias", "types")
_renamed(_UnpackedAlias, "GenericAlias", "types")
_renamed(_AliasIterator, "generic_alias_iterator", "builtins")


def _generic_alias(cls, item):
    return _GenericAlias(cls, item)


def _type_parameters(args):
    found = []
    for arg in args:
        if hasattr(arg, "__typing_subst__"):
            if arg not in found:
                found.append(arg)
        else:
            for parameter in getattr(arg, "__parameters__", ()):
                if parameter not in found:
                    found.append(parameter)
    return tuple(found)


def _substituted(alias, args, items):
    items = items if isinstance(items, tuple) else (items,)
    parameters = _type_parameters(args)
    if not parameters:
        raise TypeError(repr(alias) + " is not a generic class")
    if len(items) != len(parameters):
        many = "many" if len(items) > len(parameters) else "few"
        message = "Too %s arguments for %r; actual %d, expected %d"
        raise TypeError(message % (many, alias, len(items), len(parameters)))
    new = []
    for arg in args:
        if arg in parameters:
            new.append(items[parameters.index(arg)])
        elif getattr(arg, "__parameters__", ()):
            new.append(arg[tuple([items[parameters.index(it)] for it in arg.__parameters__])])
        else:
            new.append(arg)
    return tuple(new)


def _traceback_frame(entry):
    parts = (entry._code, entry._globals, {}, entry.tb_lineno, -1)
    return _modules()["stackless"].frame(parts, None)


class _Quitter:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Use %s() or Ctrl-D (i.e. EOF) to exit" % self.name

    def __call__(self, code=None):
        raise SystemExit(code)


exit = _Quitter("exit")
quit = _Quitter("quit")
