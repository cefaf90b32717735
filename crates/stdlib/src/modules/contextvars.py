# `_contextvars`, which `contextvars` gives out. Each tasklet has a context, which it shares with the tasklet that made it;
# nearly always it is the program's. A copy of a context shares the values with it until one of the two is changed.


# It is the same in every program, so that images hold its name only.
_SINGLETONS = ("_MISSING_VALUE",)


def copy_context():
    return _context_in(_getcurrent()).copy()


def _context_in(tasklet):
    context = _context_of(tasklet)
    return _contexts[0] if context is None else context


def _refuse_bases(cls, **kwargs):
    raise TypeError("type '%s' is not an acceptable base type" % _class_path(cls.__base__))


def _class_path(cls):
    return cls.__module__ + "." + cls.__qualname__


def _end_of_repr(self):
    return object.__repr__(self).rpartition(" ")[2]


def _check_key(key):
    if type(key) is not ContextVar:
        raise TypeError("a ContextVar key was expected, got %r" % (key,))


class Context:
    __slots__ = ("_values", "_is_shared", "_is_entered", "_holder")
    __init_subclass__ = _refuse_bases

    def __new__(cls, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        return _make_context({}, False)

    def run(self, callable=_ABSENT, /, *args, **kwargs):
        if callable is _ABSENT:
            raise TypeError("run() missing 1 required positional argument")
        if self._is_entered:
            raise RuntimeError("cannot enter context: %r is already entered" % (self,))
        self._is_entered = True
        outer = _hold_context(_getcurrent(), self._held())
        try:
            return callable(*args, **kwargs)
        finally:
            self._is_entered = False
            _hold_context(_getcurrent(), outer)

    def _held(self):
        # As a tasklet holds it.
        if self._holder is None:
            self._holder = {"<context>": self}
        return self._holder

    def copy(self):
        self._is_shared = True
        return _make_context(self._values, True)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        return _make_context({key: deepcopy(value, memo) for key, value in self._values.items()}, False)

    def __reduce__(self):
        return (_make_context, ({}, False), (self._values, self._is_entered))

    def __setstate__(self, state):
        values, self._is_entered = state
        self._values.update(values)

    def _own_values(self):
        # The values, for a change.
        if self._is_shared:
            self._values = dict(self._values)
            self._is_shared = False
        return self._values

    def __getitem__(self, key, /):
        _check_key(key)
        return self._values[key]

    def __contains__(self, key, /):
        _check_key(key)
        return key in self._values

    def get(self, key, default=None, /):
        _check_key(key)
        return self._values.get(key, default)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other, /):
        if type(other) is not Context:
            return NotImplemented
        return self._values == other._values

    __hash__ = None

    def __iter__(self):
        return _Keys(iter(list(self._values)))

    def keys(self):
        return _Keys(iter(list(self._values)))

    def values(self):
        return _Values(iter(list(self._values.values())))

    def items(self):
        return _Items(iter(list(self._values.items())))


def _make_context(values, is_shared):
    context = object.__new__(Context)
    context._values = values
    context._is_shared = is_shared
    context._is_entered = False
    context._holder = None
    return context


# From now on there is something to have contexts for.
_contexts[:] = (_make_context({}, False), copy_context, Context)


class _Iterator:
    # A context is read as it was when this was made.
    __slots__ = ("_rest",)
    __module__ = "builtins"

    def __init__(self, rest):
        self._rest = rest

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._rest)


class _Keys(_Iterator):
    __slots__ = ()
    __module__ = "builtins"


class _Values(_Iterator):
    __slots__ = ()
    __module__ = "builtins"


class _Items(_Iterator):
    __slots__ = ()
    __module__ = "builtins"


_name_class(_Keys, "keys")
_name_class(_Values, "values")
_name_class(_Items, "items")


class ContextVar:
    __slots__ = ("_name", "_default")
    __init_subclass__ = _refuse_bases
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls, *args, **kwargs):
        n_given = len(args) + len(kwargs)
        if n_given > 2:
            raise TypeError("ContextVar() takes at most 2 arguments (%d given)" % n_given)
        if len(args) != 1:
            bound = "at most" if args else "exactly"
            raise TypeError("ContextVar() takes %s 1 positional argument (%d given)" % (bound, len(args)))
        default = kwargs.pop("default", _ABSENT)
        if kwargs:
            raise TypeError("'%s' is an invalid keyword argument for ContextVar()" % next(iter(kwargs)))
        name = args[0]
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        return _make_variable(name, default)

    @property
    def name(self):
        return self._name

    def __repr__(self):
        default = "" if self._default is _ABSENT else " default=%r" % (self._default,)
        return "<ContextVar name=%r%s at %s" % (self._name, default, _end_of_repr(self))

    def get(self, default=_ABSENT, /):
        context = _context_of(_getcurrent())
        value = (_contexts[0] if context is None else context)._values.get(self, _ABSENT)
        if value is not _ABSENT:
            return value
        if default is not _ABSENT:
            return default
        if self._default is not _ABSENT:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _context_in(_getcurrent())
        values = context._own_values()
        token = _make_token(context, self, values.get(self, _ABSENT))
        values[self] = value
        return token

    def reset(self, token, /):
        if type(token) is not Token:
            raise TypeError("expected an instance of Token, got %r" % (token,))
        if token._is_used:
            raise RuntimeError("%r has already been used once" % (token,))
        if token._var is not self:
            raise ValueError("%r was created by a different ContextVar" % (token,))
        context = _context_in(_getcurrent())
        if token._context is not context:
            raise ValueError("%r was created in a different Context" % (token,))
        token._is_used = True
        values = context._own_values()
        if token._old is _ABSENT:
            values.pop(self, None)
        else:
            values[self] = token._old

    # A variable that is a global of a module is the same one wherever it comes from.
    def __reduce__(self):
        place = _place_of(self)
        return (_make_variable, (self._name, self._default)) if place is None else place

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _make_variable(name, default):
    variable = object.__new__(ContextVar)
    variable._name = name
    variable._default = default
    return variable


def _place_of(variable):
    for module_name, module in _modules().items():
        for name, value in vars(module).items():
            if value is variable:
                return (_global_of, (module_name, name))
    return None


def _global_of(module_name, name):
    return getattr(_import_path(module_name), name)


class Token:
    __slots__ = ("_context", "_var", "_old", "_is_used")
    __init_subclass__ = _refuse_bases
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return _MISSING_VALUE if self._old is _ABSENT else self._old

    def __repr__(self):
        used = " used" if self._is_used else ""
        return "<Token%s var=%r at %s" % (used, self._var, _end_of_repr(self))

    def __reduce__(self):
        return (_make_token, (None, self._var, self._old), (self._context, self._is_used))

    def __setstate__(self, state):
        self._context, self._is_used = state

    def __eq__(self, other, /):
        return self is other

    __hash__ = None


def _make_token(context, variable, old):
    token = object.__new__(Token)
    token._context = context
    token._var = variable
    token._old = old
    token._is_used = False
    return token


class _Missing:
    __slots__ = ()
    __module__ = "builtins"

    def __repr__(self):
        return "<Token.MISSING>"


_name_class(_Missing, "Token.MISSING")
Token.MISSING = _MISSING_VALUE = _Missing()


if "asyncio.events" in _modules():
    _modules()["asyncio.events"]._begin_early_context()
