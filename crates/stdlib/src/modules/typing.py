# `typing`: what annotations are written with. Nothing is checked; annotated programs run.

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal",
    "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet",
    "ByteString", "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView",
    "Mapping", "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized",
    "ValuesView", "Awaitable", "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
    "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat",
    "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap", "Counter", "Deque", "Dict", "DefaultDict",
    "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO", "Match",
    "Pattern", "TextIO", "AnyStr", "assert_type", "assert_never", "cast", "clear_overloads",
    "dataclass_transform", "final", "get_args", "get_origin", "get_overloads", "get_type_hints", "is_typeddict",
    "LiteralString", "Never", "NewType", "no_type_check", "no_type_check_decorator", "NoReturn", "NotRequired",
    "overload", "ParamSpecArgs", "ParamSpecKwargs", "Required", "reveal_type", "runtime_checkable", "Self",
    "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "Unpack",
]

TYPE_CHECKING = False
# What is the same object in every program.
_SINGLETONS = (
    "NoReturn Never Self LiteralString ClassVar Final Required NotRequired TypeGuard Unpack TypeAlias "
    "Concatenate Union Optional Literal Callable List Dict Set FrozenSet Tuple Type Hashable Sized Iterable "
    "Iterator Reversible Container Collection AbstractSet MutableSet Mapping MutableMapping Sequence "
    "MutableSequence ByteString MappingView KeysView ItemsView ValuesView Generator Awaitable Coroutine "
    "AsyncIterable AsyncIterator AsyncGenerator DefaultDict OrderedDict Counter ChainMap Deque T KT VT T_co "
    "AnyStr Pattern Match NamedTuple TypedDict"
).split()


def _text(value):
    return "NoneType" if value is type(None) else _type_text(value)


def _checked_type(value, message="Parameters to generic types must be types."):
    if value is None:
        return type(None)
    if isinstance(value, str):
        return ForwardRef(value)
    return value


class _Final:
    __slots__ = ()

    def __init_subclass__(cls, /, *args, **kwds):
        pass


class ForwardRef(_Final):
    __slots__ = ("__forward_arg__", "__forward_code__", "__forward_module__")

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError("Forward reference must be a string -- got %r" % (arg,))
        try:
            self.__forward_code__ = compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError("Forward reference must be an expression -- got %r" % (arg,))
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return "ForwardRef(%r)" % (self.__forward_arg__,)


class _SpecialForm(_Final):
    __slots__ = ("_name", "_getitem")

    def __init__(self, name, getitem=None):
        self._name = name
        self._getitem = getitem

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError("%r is not subscriptable" % (self,))
        return self._getitem(self, parameters)

    def __call__(self, *args, **kwds):
        raise TypeError("Cannot instantiate %r" % (self,))

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass %r" % (self,))

    def __instancecheck__(self, obj):
        raise TypeError("%r cannot be used with isinstance()" % (self,))

    def __subclasscheck__(self, cls):
        raise TypeError("%r cannot be used with issubclass()" % (self,))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return "typing.Any"
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class _Generic(_Final):
    # A subscripted form of this module: `List[int]`, `Union[int, str]`, `Box[T]`.
    __slots__ = ("__origin__", "__args__", "_name", "_special", "__dict__")

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name

    @property
    def __parameters__(self):
        return _type_parameters(self.__args__)

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError("Cannot instantiate %r" % (self,))
        _check_made(self)
        instance = self.__origin__(*args, **kwargs)
        try:
            instance.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return instance

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __getitem__(self, items):
        items = items if isinstance(items, tuple) else (items,)
        items = tuple([_checked_type(it) for it in items])
        args = _substituted(self, self.__args__, items)
        if self.__origin__ is Union:
            return Union[args]
        return _Generic(self.__origin__, args, self._name)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError("Cannot subclass %r" % (self,))
        if self.__origin__ in (Generic, Protocol):
            return (self.__origin__,)
        result = [self.__origin__]
        index = [base is self for base in bases].index(True)
        if Generic not in bases and self._name is not None and not any([_is_generic(base) for base in bases[index + 1 :]]):
            result.append(Generic)
        return tuple(result)

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return isinstance(obj, self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return issubclass(cls, self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __eq__(self, other):
        if self.__origin__ is Union and isinstance(other, _UnionType):
            return set(self.__args__) == set(other.__args__)
        if not isinstance(other, _Generic):
            return NotImplemented
        if self.__origin__ is Union and other.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if self.__origin__ is Union:
            return hash(frozenset(self.__args__))
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        args = self.__args__
        if self.__origin__ is Union:
            if len(args) == 2 and type(None) in args:
                other = args[0] if args[1] is type(None) else args[1]
                return "typing.Optional[" + _text(other) + "]"
            return "typing.Union[" + _texts(args) + "]"
        if self.__origin__ is Literal:
            return "typing.Literal[" + ", ".join([repr(it) for it in args]) + "]"
        if self._name == "Callable":
            if len(args) == 2 and args[0] is ...:
                return "typing.Callable[..., " + _text(args[1]) + "]"
            return "typing.Callable[[" + _texts(args[:-1]) + "], " + _text(args[-1]) + "]"
        if self._name == "Annotated":
            metadata = ", ".join([repr(it) for it in self.__metadata__])
            return "typing.Annotated[" + _text(self.__origin__) + ", " + metadata + "]"
        if self.__origin__ is Unpack:
            return "*" + repr(args[0])
        name = "typing." + self._name if self._name else _text(self.__origin__)
        return name + "[" + (_texts(args) if args else "()") + "]"


# Aliases of classes that must be called themselves.
_NOT_CALLED = ("List", "Dict", "Set", "FrozenSet", "Tuple", "Type")


def _check_made(alias):
    if alias._name in _NOT_CALLED:
        message = "Type %s cannot be instantiated; use %s() instead"
        raise TypeError(message % (alias._name, alias.__origin__.__name__))


def _texts(args):
    return ", ".join([_text(it) for it in args])


def _is_generic(base):
    return isinstance(base, _Generic) or isinstance(base, type) and issubclass(base, Generic)


class _Alias(_Final):
    # An unsubscripted form that stands for a class: `List` for `list`.
    __slots__ = ("__origin__", "_name", "_n_params")

    def __init__(self, origin, n_params, name):
        self.__origin__ = origin
        self._name = name
        self._n_params = n_params

    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        params = tuple([_checked_type(it) for it in params])
        if self._n_params >= 0 and len(params) != self._n_params:
            many = "many" if len(params) > self._n_params else "few"
            message = "Too %s arguments for %r; actual %d, expected %d"
            raise TypeError(message % (many, self, len(params), self._n_params))
        return _Generic(self.__origin__, params, self._name)

    def __call__(self, *args, **kwargs):
        _check_made(self)
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        result = [self.__origin__]
        if Generic not in bases and not any([_is_generic(base) for base in bases[bases.index(self) + 1 :]]):
            result.append(Generic)
        return tuple(result)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return "typing." + self._name


class _CallableAlias(_Alias):
    __slots__ = ()

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        if isinstance(args, list):
            args = tuple([_checked_type(it) for it in args])
        elif args is ... or isinstance(args, (ParamSpec, _Generic)):
            args = (args,)
        else:
            raise TypeError("Callable[args, result]: args must be a list. Got %s" % (args,))
        return _Generic(self.__origin__, args + (_checked_type(result),), "Callable")


def _union_item(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    flat = []
    for parameter in parameters:
        parameter = _checked_type(parameter)
        if isinstance(parameter, _Generic) and parameter.__origin__ is Union or isinstance(parameter, _UnionType):
            members = parameter.__args__
        else:
            members = (parameter,)
        for member in members:
            if member not in flat:
                flat.append(member)
    if len(flat) == 1:
        return flat[0]
    return _Generic(Union, tuple(flat))


def _literal_item(form, parameters):
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    flat = []
    for parameter in parameters:
        if isinstance(parameter, _Generic) and parameter.__origin__ is Literal:
            flat += parameter.__args__
        else:
            flat.append(parameter)
    unique = []
    for it in flat:
        if not any([it == other and type(it) is type(other) for other in unique]):
            unique.append(it)
    return _Generic(Literal, tuple(unique), "Literal")


def _single_item(form, parameter):
    if isinstance(parameter, tuple):
        raise TypeError("%s accepts only single type." % (form,))
    return _Generic(form, (_checked_type(parameter),), form._name)


def _concatenate_item(form, parameters):
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    return _Generic(form, tuple([_checked_type(it) for it in parameters]), form._name)


NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
ClassVar = _SpecialForm("ClassVar", _single_item)
Final = _SpecialForm("Final", _single_item)
Required = _SpecialForm("Required", _single_item)
NotRequired = _SpecialForm("NotRequired", _single_item)
TypeGuard = _SpecialForm("TypeGuard", _single_item)
Unpack = _SpecialForm("Unpack", _single_item)
TypeAlias = _SpecialForm("TypeAlias")
Concatenate = _SpecialForm("Concatenate", _concatenate_item)
Union = _SpecialForm("Union", _union_item)
Optional = _SpecialForm("Optional", lambda form, parameter: Union[parameter, None])
Literal = _SpecialForm("Literal", _literal_item)


class Annotated:
    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        result = _Generic(_checked_type(params[0]), (_checked_type(params[0]),), "Annotated")
        result.__metadata__ = params[1:]
        return result


class _Variable(_Final):
    __slots__ = ()

    def __typing_subst__(self, arg):
        return arg

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of " + type(self).__name__)


class TypeVar(_Variable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__constraints__ = tuple([_checked_type(it) for it in constraints])
        self.__bound__ = None if bound is None else _checked_type(bound)
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__module__ = _caller_globals().get("__name__")

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class ParamSpecArgs(_Final):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return self.__origin__.__name__ + ".args"

    def __eq__(self, other):
        if not isinstance(other, ParamSpecArgs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of " + type(self).__name__)


class ParamSpecKwargs(_Final):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return self.__origin__.__name__ + ".kwargs"

    def __eq__(self, other):
        if not isinstance(other, ParamSpecKwargs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of " + type(self).__name__)


class ParamSpec(_Variable):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __repr__(self):
        return "~" + self.__name__


class TypeVarTuple(_Variable):
    def __init__(self, name):
        self.__name__ = name

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        params = params if isinstance(params, tuple) else (params,)
        params = tuple([_checked_type(it) for it in params])
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError("Parameter list to %s[...] cannot be empty" % cls.__qualname__)
            if not all([isinstance(it, _Variable) or hasattr(it, "__origin__") for it in params]):
                raise TypeError("Parameters to %s[...] must all be type variables or parameter specification variables." % cls.__name__)
            if len(set(params)) != len(params):
                raise TypeError("Parameters to %s[...] must all be unique" % cls.__name__)
            return _Generic(cls, params, cls.__name__)
        expected = getattr(cls, "__parameters__", ())
        if not expected:
            raise TypeError("%r is not a generic class" % (cls,))
        if any([isinstance(it, (TypeVarTuple, ParamSpec)) for it in expected]):
            return _Generic(cls, params)
        if len(params) != len(expected):
            many = "many" if len(params) > len(expected) else "few"
            message = "Too %s arguments for %r; actual %d, expected %d"
            raise TypeError(message % (many, cls, len(params), len(expected)))
        return _Generic(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        parameters = list(_type_parameters(bases))
        for base in bases:
            if isinstance(base, _Generic) and base.__origin__ is Generic:
                for parameter in parameters:
                    if parameter not in base.__parameters__:
                        names = ", ".join([str(it) for it in base.__parameters__])
                        message = "Some type variables (%s) are not listed in Generic[%s]"
                        raise TypeError(message % (parameter, names))
                parameters = list(base.__parameters__)
        cls.__parameters__ = tuple(parameters)


_PROTOCOL_SKIPS = frozenset((
    "__module__ __qualname__ __doc__ __dict__ __weakref__ __parameters__ __orig_bases__ __orig_class__ __init__ __new__ "
    "__annotations__ __slots__ __subclasshook__ __init_subclass__ __class_getitem__ _is_protocol _is_runtime_protocol "
    "__abstractmethods__ __protocol_attrs__ __hash__ __match_args__"
).split())


def _protocol_attributes(cls):
    names = []
    for base in cls.__mro__[:-1]:
        if base in (Protocol, Generic):
            continue
        for name in list(base.__dict__) + list(base.__dict__.get("__annotations__", ())):
            if name not in _PROTOCOL_SKIPS and not name.startswith("_abc_") and name not in names:
                names.append(name)
    return names


class _ProtocolMeta(type):
    def __instancecheck__(cls, instance):
        if not cls._is_protocol:
            return type.__instancecheck__(cls, instance)
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if type.__instancecheck__(cls, instance):
            return True
        for name in _protocol_attributes(cls):
            if not hasattr(instance, name):
                return False
            if getattr(instance, name) is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if not cls._is_protocol or type.__subclasscheck__(cls, other):
            return type.__subclasscheck__(cls, other)
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        for name in _protocol_attributes(cls):
            if not any([name in base.__dict__ for base in other.__mro__]):
                return False
        return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol:
            for base in cls.__bases__:
                if not (base in (object, Generic) or getattr(base, "_is_protocol", False) or base.__module__ in ("collections.abc", "contextlib")):
                    raise TypeError("Protocols can only inherit from other protocols, got %r" % (base,))
            if "__init__" not in cls.__dict__:
                cls.__init__ = _no_init
        elif cls.__init__ is _no_init:
            cls.__init__ = _inherited_init(cls)


def _inherited_init(cls):
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            return init
    return object.__init__


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


def runtime_checkable(cls):
    if not isinstance(cls, type) or not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % (cls,))
    cls._is_runtime_protocol = True
    return cls


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print("Runtime type is %r" % type(obj).__name__, file=_modules()["sys"].stderr)
    return obj


def assert_never(arg, /):
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + "..."
    raise AssertionError("Expected code to be unreachable, but got: " + text)


def no_type_check(arg):
    arg.__no_type_check__ = True
    return arg


def no_type_check_decorator(decorator):
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


def overload(func):
    function = getattr(func, "__func__", func)
    _overloads.setdefault((function.__module__, function.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):
    function = getattr(func, "__func__", func)
    return list(_overloads.get((function.__module__, function.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def dataclass_transform(**kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = kwargs
        return cls_or_fn

    return decorator


class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = _caller_globals().get("__name__")

    def __call__(self, x, /):
        return x

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return self.__module__ + "." + self.__qualname__


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            namespace = globalns
            if namespace is None:
                module = _modules().get(base.__module__)
                namespace = module.__dict__ if module is not None else {}
            local = dict(base.__dict__) if localns is None else localns
            for name, value in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _evaluated(value, namespace, local)
        return hints if include_extras else {name: _stripped(value) for name, value in hints.items()}
    if globalns is None:
        if isinstance(obj, _Module):
            globalns = obj.__dict__
        else:
            function = obj
            while hasattr(function, "__wrapped__"):
                function = function.__wrapped__
            globalns = getattr(function, "__globals__", {})
    hints = getattr(obj, "__annotations__", None)
    if hints is None:
        raise TypeError("%r is not a module, class, method, or function." % (obj,))
    hints = {name: _evaluated(value, globalns, localns) for name, value in hints.items()}
    return hints if include_extras else {name: _stripped(value) for name, value in hints.items()}


def _evaluated(value, globalns, localns):
    if value is None:
        return type(None)
    if isinstance(value, str):
        value = ForwardRef(value)
    if isinstance(value, ForwardRef):
        namespace = dict(globalns)
        found = eval(value.__forward_code__, namespace, dict(localns) if localns is not None else namespace)
        return _evaluated(found, globalns, localns)
    if isinstance(value, _Generic) and value.__origin__ is not Literal and value._name != "Annotated":
        args = tuple([_evaluated(it, globalns, localns) for it in value.__args__])
        if value.__origin__ is Union:
            return Union[args]
        return _Generic(value.__origin__, args, value._name)
    if isinstance(value, _GenericAlias):
        return _GenericAlias(value.__origin__, tuple([_evaluated(it, globalns, localns) for it in value.__args__]))
    return value


def _stripped(value):
    if isinstance(value, _Generic):
        if value._name == "Annotated":
            return _stripped(value.__origin__)
        if value.__origin__ in (Required, NotRequired):
            return _stripped(value.__args__[0])
        if value.__origin__ is not Literal:
            args = tuple([_stripped(it) for it in value.__args__])
            return Union[args] if value.__origin__ is Union else _Generic(value.__origin__, args, value._name)
    return value


def get_origin(tp):
    if isinstance(tp, _Generic):
        return Annotated if tp._name == "Annotated" else tp.__origin__
    if isinstance(tp, (_GenericAlias, _Alias)):
        return tp.__origin__
    if isinstance(tp, _UnionType):
        return _UnionType
    if tp is Generic:
        return Generic
    return None


def get_args(tp):
    if isinstance(tp, _Generic):
        if tp._name == "Annotated":
            return (tp.__origin__,) + tp.__metadata__
        args = tp.__args__
        if tp._name == "Callable" and not (len(args) == 2 and args[0] is ...):
            return (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, (_GenericAlias, _UnionType)):
        return tp.__args__
    return ()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        types = ns.get("__annotations__", {})
        names = list(types)
        defaults = []
        for name in names:
            if name in ns:
                defaults.append(name)
            elif defaults:
                plural = "s" if len(defaults) > 1 else ""
                message = "Non-default namedtuple field %s cannot follow default field%s %s"
                raise TypeError(message % (name, plural, ", ".join(defaults)))
        made = _make_named_tuple(typename, types, [ns[name] for name in defaults], ns.get("__module__"))
        made.__bases__ = tuple([tuple if base is _NamedTuple else base for base in bases])
        for key, value in ns.items():
            if key in _NAMED_TUPLE_PROHIBITED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__annotations__", "__module__", "__qualname__") and key not in names:
                setattr(made, key, value)
        if "__qualname__" in ns:
            made.__qualname__ = ns["__qualname__"]
        return made


_NAMED_TUPLE_PROHIBITED = frozenset((
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source",
))


def _make_named_tuple(name, types, defaults, module):
    collections = _modules().get("collections") or __import__("collections")
    made = collections.namedtuple(name, list(types), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = {key: _checked_type(value) for key, value in types.items()}
    return made


class _NamedTupleForm:
    def __call__(self, typename, fields=None, /, **kwargs):
        if fields is None:
            fields = kwargs.items()
        elif kwargs:
            raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
        return _make_named_tuple(typename, dict(fields), (), _caller_globals().get("__name__"))

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return "<function NamedTuple at 0x0>"


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTupleForm()


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        made = type.__new__(_TypedDictMeta, name, (dict,), ns)
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        for key, value in ns.get("__annotations__", {}).items():
            value = _checked_type(value)
            annotations[key] = value
            origin = get_origin(value)
            is_required = origin is Required or total and origin is not NotRequired
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


class _TypedDictForm:
    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        fields = kwargs if fields is None else fields
        namespace = {"__annotations__": dict(fields), "__module__": _caller_globals().get("__name__")}
        return _TypedDictMeta(typename, (), namespace, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return "<function TypedDict at 0x0>"


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict = _TypedDictForm()


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self):
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    def __complex__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self):
        pass


@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol):
    def __round__(self, ndigits=0):
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    def __bytes__(self):
        pass


Callable = _CallableAlias(type(_text), 2, "Callable")
List = _Alias(list, 1, "List")
Dict = _Alias(dict, 2, "Dict")
Set = _Alias(set, 1, "Set")
FrozenSet = _Alias(frozenset, 1, "FrozenSet")
Tuple = _Alias(tuple, -1, "Tuple")
Type = _Alias(type, 1, "Type")

_ABSTRACT = {
    "Hashable": 0, "Sized": 0, "Iterable": 1, "Iterator": 1, "Reversible": 1, "Container": 1, "Collection": 1,
    "AbstractSet": 1, "MutableSet": 1, "Mapping": 2, "MutableMapping": 2, "Sequence": 1, "MutableSequence": 1,
    "ByteString": 0, "MappingView": 1, "KeysView": 1, "ItemsView": 2, "ValuesView": 1, "Generator": 3, "Awaitable": 1,
    "Coroutine": 3, "AsyncIterable": 1, "AsyncIterator": 1, "AsyncGenerator": 2,
}
_CONCRETE = {
    "DefaultDict": ("defaultdict", 2), "OrderedDict": ("OrderedDict", 2), "Counter": ("Counter", 1), "ChainMap": ("ChainMap", 2), "Deque": ("deque", 1),
}


class _Standin:
    pass


def _fill_aliases():
    try:
        abstract = __import__("collections.abc", None, None, ("abc",), 0)
    except ImportError:
        abstract = None
    namespace = _modules()["typing"].__dict__
    for name, n_params in _ABSTRACT.items():
        origin = getattr(abstract, "Set" if name == "AbstractSet" else name, _Standin)
        namespace[name] = _Alias(origin, n_params, name)
    callable_class = getattr(abstract, "Callable", None)
    if callable_class is not None:
        Callable.__origin__ = callable_class
    try:
        collections = __import__("collections")
    except ImportError:
        collections = None
    for name, (concrete, n_params) in _CONCRETE.items():
        namespace[name] = _Alias(getattr(collections, concrete, _Standin), n_params, name)


_fill_aliases()


class ContextManager(Generic):
    def __class_getitem__(cls, params):
        return _Generic(cls, params if isinstance(params, tuple) else (params,), "ContextManager")


class AsyncContextManager(Generic):
    def __class_getitem__(cls, params):
        return _Generic(cls, params if isinstance(params, tuple) else (params,), "AsyncContextManager")


class IO(Generic):
    def __class_getitem__(cls, params):
        return _Generic(cls, params if isinstance(params, tuple) else (params,))


class TextIO(IO):
    pass


class BinaryIO(IO):
    pass


T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str


class _RegexAlias(_Alias):
    # Only those who use these bring in the module.
    __slots__ = ()

    def __init__(self, name):
        self._name = name
        self._n_params = 1

    @property
    def __origin__(self):
        return getattr(__import__("re"), self._name)


Pattern = _RegexAlias("Pattern")
Match = _RegexAlias("Match")
