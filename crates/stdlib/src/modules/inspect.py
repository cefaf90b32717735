# `inspect`: what can be said of live objects. Source texts do not travel with programs, so they are refused.

__all__ = [
    "ArgInfo", "Arguments", "Attribute", "BoundArguments", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING",
    "CORO_SUSPENDED", "CO_ASYNC_GENERATOR", "CO_COROUTINE", "CO_GENERATOR", "CO_ITERABLE_COROUTINE", "CO_NESTED",
    "CO_NEWLOCALS", "CO_NOFREE", "CO_OPTIMIZED", "CO_VARARGS", "CO_VARKEYWORDS", "ClosureVars", "FrameInfo",
    "FullArgSpec", "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "Parameter", "Signature",
    "Traceback", "classify_class_attrs", "cleandoc", "currentframe", "formatannotation",
    "formatannotationrelativeto", "formatargvalues", "get_annotations", "getabsfile", "getargs", "getargvalues",
    "getattr_static", "getcallargs", "getclasstree", "getclosurevars", "getcomments", "getcoroutinelocals",
    "getcoroutinestate", "getdoc", "getfile", "getframeinfo", "getfullargspec", "getgeneratorlocals",
    "getgeneratorstate", "getinnerframes", "getmembers", "getmembers_static", "getmodule", "getmodulename",
    "getmro", "getouterframes", "getsource", "getsourcefile", "getsourcelines", "indentsize", "isabstract",
    "isasyncgen", "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass", "iscode", "iscoroutine",
    "iscoroutinefunction", "isdatadescriptor", "isframe", "isfunction", "isgenerator", "isgeneratorfunction",
    "isgetsetdescriptor", "ismemberdescriptor", "ismethod", "ismethoddescriptor", "ismethodwrapper", "ismodule",
    "isroutine", "istraceback", "signature", "stack", "trace", "unwrap", "walktree",
]

# What is the same object in every program.
_SINGLETONS = ("_POSITIONAL_ONLY", "_POSITIONAL_OR_KEYWORD", "_VAR_POSITIONAL", "_KEYWORD_ONLY", "_VAR_KEYWORD")
from collections import namedtuple

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512

_function = type(lambda: None)
_generator = type((lambda: (yield))())
_builtin = type(len)
_wrapper = type(object().__str__)
_getset = type(_function.__code__)
_code = type((lambda: None).__code__)


def ismodule(object):
    return isinstance(object, _Module)


def isclass(object):
    return isinstance(object, type) and not isinstance(object, _GenericAlias)


def ismethod(object):
    return isinstance(object, _Method)


def isfunction(object):
    return isinstance(object, _function)


def _has_code_flag(obj, flag):
    from functools import partial

    while isinstance(obj, (_Method, partial)):
        obj = obj.__func__ if isinstance(obj, _Method) else obj.func
    return isfunction(obj) and bool(obj.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_code_flag(obj, CO_GENERATOR)


def isgenerator(object):
    return isinstance(object, _generator)


GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError("%r is not a Python generator" % (generator,))
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def iscoroutinefunction(obj):
    return _has_code_flag(obj, CO_COROUTINE)


def iscoroutine(object):
    return isinstance(object, _Coroutine)


def isawaitable(object):
    return _is_coroutine(object) or hasattr(type(object), "__await__")


def isasyncgenfunction(obj):
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    return isinstance(object, _AsyncGenerator)


CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals


def isbuiltin(object):
    return isinstance(object, _builtin)


def ismethoddescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    cls = type(obj)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def ismethodwrapper(object):
    return isinstance(object, _wrapper)


def isgetsetdescriptor(object):
    return isinstance(object, _getset)


def ismemberdescriptor(object):
    return isinstance(object, _Member)


def isroutine(object):
    kinds = isbuiltin, isfunction, ismethod, ismethoddescriptor, ismethodwrapper
    return any([is_kind(object) for is_kind in kinds])


def iscode(object):
    return isinstance(object, _code)


def isframe(object):
    return isinstance(object, _modules()["stackless"].frame)


def istraceback(object):
    return isinstance(object, _Traceback)


def isabstract(object):
    return isinstance(object, type) and bool(object.__dict__.get("__abstractmethods__"))


def getmembers(object, predicate=None):
    names = dir(object)
    results = []
    for name in names:
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            results.append((name, value))
    results.sort(key=lambda pair: pair[0])
    return results


def getmro(cls):
    return cls.__mro__


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return _modules().get(getattr(object, "__module__", None))


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def getfile(object):
    while ismethod(object):
        object = object.__func__
    if isfunction(object):
        return object.__code__.co_filename
    if isclass(object):
        module = _modules().get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        raise TypeError("%r is a built-in class" % (object,))
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError("%r is a built-in module" % (object,))
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got " + type(object).__name__)


getsourcefile = getfile


def getsource(object):
    raise OSError("could not get source code")


getsourcelines = getsource


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = None
    for line in lines[1:]:
        content = len(line.lstrip())
        if content:
            indent = len(line) - content
            margin = indent if margin is None else min(margin, indent)
    if lines:
        lines[0] = lines[0].lstrip()
    if margin is not None:
        for index in range(1, len(lines)):
            lines[index] = lines[index][margin:]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:-1]:
            doc = base.__dict__.get("__doc__")
            if doc is not None:
                break
    if doc is None:
        owner = _owner(object)
        for base in owner.__mro__ if isclass(owner) else ():
            name = (object.fget if isinstance(object, property) else object).__name__
            doc = getattr(base.__dict__.get(name), "__doc__", None)
            if doc is not None:
                break
    if doc is None and ismemberdescriptor(object):
        slots = getattr(object.__objclass__, "__slots__", None)
        doc = slots.get(object.__name__) if isinstance(slots, dict) else None
    return cleandoc(doc) if isinstance(doc, str) else None


def _owner(object):
    # The class that a method, a function in a class or a property belongs to, as far as it can be told.
    if ismethod(object):
        return object.__self__ if isclass(object.__self__) else type(object.__self__)
    function = object.fget if isinstance(object, property) else object
    if not isfunction(function):
        return None
    found = _modules().get(function.__module__)
    for name in function.__qualname__.split(".")[:-1]:
        found = getattr(found, name, None)
    return found


FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")
Traceback = namedtuple("Traceback", "filename lineno function code_context index")
FrameInfo = namedtuple("FrameInfo", ("frame",) + Traceback._fields)


def getfullargspec(func):
    try:
        found = _signature_of(func, False, False)
    except Exception as ex:
        raise TypeError("unsupported callable") from ex
    args, defaults, kwonlyargs, kwonlydefaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    for name, parameter in found.parameters.items():
        if parameter.kind is _VAR_POSITIONAL:
            varargs = name
        elif parameter.kind is _VAR_KEYWORD:
            varkw = name
        elif parameter.kind is _KEYWORD_ONLY:
            kwonlyargs.append(name)
            if parameter.default is not _empty:
                kwonlydefaults[name] = parameter.default
        else:
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonlyargs, kwonlydefaults or None, annotations)


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError("%r is not a Python function" % (func,))
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    builtins = _modules()["builtins"].__dict__
    found, built_in, unbound = {}, {}, set()
    for name in code.co_names:
        if name in nonlocals:
            continue
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif name in builtins:
            built_in[name] = builtins[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, built_in, unbound)


def getframeinfo(frame, context=1):
    lineno = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    if istraceback(frame):
        frame = frame.tb_frame
    code = frame.f_code
    lines = index = None
    if context > 0:
        start = max(1, lineno - context // 2)
        lines = [_source_line(code.co_filename, at) for at in range(start, start + context)]
        lines = [line if line.endswith("\n") else line + "\n" for line in lines if line is not None]
        index = lineno - start
        if not lines:
            lines = index = None
    return Traceback(code.co_filename, lineno, code.co_name, lines, index)


def getouterframes(frame, context=1):
    found = []
    while frame is not None:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb is not None:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def stack(context=1):
    return getouterframes(currentframe(), context)


def trace(context=1):
    return getinnerframes(_modules()["sys"].exc_info()[2], context)


def getattr_static(obj, attr, default=_MISSING):
    # The attribute as it is kept, without descriptors, `__getattr__` and `__getattribute__`.
    if isclass(obj):
        places = [*obj.__mro__, *type(obj).__mro__]
    else:
        own = _getattribute(obj, "__dict__", {})
        places = [*type(obj).__mro__]
        found = [base.__dict__[attr] for base in places if attr in base.__dict__][:1]
        if attr in own and not (found and isdatadescriptor(found[0])):
            return own[attr]
    for place in places:
        if attr in place.__dict__:
            return place.__dict__[attr]
    if default is _MISSING:
        raise AttributeError(attr)
    return default


def _getattribute(obj, name, default):
    try:
        return object.__getattribute__(obj, name)
    except AttributeError:
        return default


def getmembers_static(object, predicate=None):
    found = []
    for name in dir(object):
        value = getattr_static(object, name, None)
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def getclasstree(classes, unique=False):
    children = {}
    roots = []
    for cls in classes:
        for parent in cls.__bases__:
            known = children.setdefault(parent, [])
            if cls not in known:
                known.append(cls)
            if unique and parent in classes:
                break
        else:
            if not cls.__bases__ and cls not in roots:
                roots.append(cls)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    found = []
    for cls in sorted(classes, key=lambda it: (it.__module__, it.__name__)):
        found.append((cls, cls.__bases__))
        if cls in children:
            found.append(walktree(children[cls], children, cls))
    return found


def currentframe():
    return _modules()["sys"]._getframe(0)


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


class _empty:
    pass


class _ParameterKind:
    def __init__(self, value, name, description):
        self.value = value
        self.name = name
        self.description = description

    def __repr__(self):
        return "<_ParameterKind.%s: %d>" % (self.name, self.value)

    def __str__(self):
        return self.name

    def __lt__(self, other):
        return self.value < other.value

    def __int__(self):
        return self.value

    __index__ = __int__


_POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(name, str):
            raise TypeError("name must be a str, not a " + type(name).__name__)
        if not name.isidentifier():
            raise ValueError("%r is not a valid parameter name" % (name,))
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(kind.description + " parameters cannot have default values")
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    @property
    def name(self):
        return self._name

    @property
    def kind(self):
        return self._kind

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    def replace(self, *, name=_empty, kind=_empty, annotation=_empty, default=_empty):
        return type(self)(
            self._name if name is _empty else name,
            self._kind if kind is _empty else kind,
            default=self._default if default is _empty else default,
            annotation=self._annotation if annotation is _empty else annotation,
        )

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        if self._kind is _VAR_POSITIONAL:
            return "*" + text
        if self._kind is _VAR_KEYWORD:
            return "**" + text
        return text

    def __repr__(self):
        return '<Parameter "' + str(self) + '">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return self._parts() == other._parts()

    def _parts(self):
        return (self._name, self._kind, self._default, self._annotation)

    def __hash__(self):
        return hash((self._name, self._kind.value))


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, _GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class BoundArguments:
    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind is _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        is_keyword = False
        for name, parameter in self._signature.parameters.items():
            if not is_keyword:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    is_keyword = True
                elif name not in self.arguments:
                    is_keyword = True
                    continue
            if is_keyword and name in self.arguments:
                if parameter.kind is _VAR_KEYWORD:
                    kwargs.update(self.arguments[name])
                else:
                    kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        arguments = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        args = [name + "=" + repr(value) for name, value in self.arguments.items()]
        return "<BoundArguments (" + ", ".join(args) + ")>"


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = {}
        last = _POSITIONAL_ONLY
        has_default = False
        for parameter in parameters or ():
            if parameter.kind < last:
                text = "wrong parameter order: %s parameter before %s parameter"
                raise ValueError(text % (last.description, parameter.kind.description))
            last = parameter.kind
            if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if parameter.default is _empty:
                    if has_default:
                        raise ValueError("non-default argument follows default argument")
                else:
                    has_default = True
            if parameter.name in self._parameters:
                raise ValueError("duplicate parameter name: %r" % (parameter.name,))
            self._parameters[parameter.name] = parameter
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature_of(obj, follow_wrapped)

    @property
    def parameters(self):
        return _MAPPING_PROXY(self._parameters)

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        return type(self)(
            self._parameters.values() if parameters is _empty else parameters,
            return_annotation=self._return_annotation if return_annotation is _empty else return_annotation,
        )

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, is_partial):
        arguments = {}
        given = list(args)
        keyword_of_all = None
        for parameter in self._parameters.values():
            name, kind = parameter.name, parameter.kind
            if kind is _VAR_POSITIONAL:
                if given:
                    arguments[name] = tuple(given)
                    given = []
            elif kind is _VAR_KEYWORD:
                keyword_of_all = name
            elif given and kind is not _KEYWORD_ONLY:
                if name in kwargs and kind is not _POSITIONAL_ONLY:
                    raise TypeError("multiple values for argument %r" % (name,))
                arguments[name] = given.pop(0)
            elif name in kwargs and kind is not _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif name in kwargs and keyword_of_all is None and parameter.default is _empty:
                raise TypeError("%r parameter is positional only, but was passed as a keyword" % (name,))
            elif parameter.default is _empty and not is_partial:
                raise TypeError("missing a required argument: %r" % (name,))
        if given:
            raise TypeError("too many positional arguments")
        if kwargs:
            if keyword_of_all is None:
                raise TypeError("got an unexpected keyword argument %r" % (next(iter(kwargs)),))
            arguments[keyword_of_all] = kwargs
        return BoundArguments(self, arguments)

    def __str__(self):
        parts = []
        has_positional_only = False
        needs_star = True
        for parameter in self._parameters.values():
            if parameter.kind is _POSITIONAL_ONLY:
                has_positional_only = True
            elif has_positional_only:
                parts.append("/")
                has_positional_only = False
            if parameter.kind is _VAR_POSITIONAL:
                needs_star = False
            elif parameter.kind is _KEYWORD_ONLY and needs_star:
                parts.append("*")
                needs_star = False
            parts.append(str(parameter))
        if has_positional_only:
            parts.append("/")
        text = "(" + ", ".join(parts) + ")"
        if self._return_annotation is not _empty:
            text += " -> " + formatannotation(self._return_annotation)
        return text

    def __repr__(self):
        return "<Signature " + str(self) + ">"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self._parameters == other._parameters and self._return_annotation == other._return_annotation

    __hash__ = None


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return _signature_of(obj, follow_wrapped)


def _signature_of(obj, follow_wrapped, skips_bound=True):
    if not callable(obj):
        raise TypeError("%r is not a callable object" % (obj,))
    if isinstance(obj, _Method):
        found = _signature_of(obj.__func__, follow_wrapped)
        return _without_first(found) if skips_bound else found
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda it: hasattr(it, "__signature__"))
        if isinstance(obj, _Method):
            return _signature_of(obj, follow_wrapped)
    known = getattr(obj, "__signature__", None)
    if known is not None:
        return known
    if isinstance(obj, _function):
        return _signature_of_function(obj)
    if isinstance(obj, (staticmethod, classmethod)):
        return _signature_of(obj.__func__, follow_wrapped)
    if type(obj).__name__ == "partial" and hasattr(obj, "func"):
        return _signature_of_partial(obj, follow_wrapped)
    if isinstance(obj, type):
        call = _script_function(type(obj), "__call__")
        if call is not None:
            return _without_first(_signature_of(call, follow_wrapped))
        new = _script_function(obj, "__new__")
        init = _script_function(obj, "__init__")
        if init is None and new is None:
            if obj.__module__ == "builtins":
                return _signature_of_builtin(obj)
            if object in obj.__bases__ or all([base.__module__ != "builtins" for base in obj.__mro__[1:-1]]):
                return Signature()
            raise ValueError("no signature found for builtin type %r" % (obj,))
        return _without_first(_signature_of(init if new is None else new, follow_wrapped))
    call = _script_function(type(obj), "__call__")
    if call is not None:
        return _without_first(_signature_of(call, follow_wrapped))
    return _signature_of_builtin(obj)


def _signature_of_builtin(obj):
    if obj is object:
        return Signature()
    if _tells_signature(obj) and _function_parts(obj) is not None:
        return _signature_of_function(obj)
    name = getattr(obj, "__qualname__", None)
    owner = getattr(obj, "__self__", None)
    if getattr(obj, "__module__", None) == "math":
        name, owner = "math." + name, None
    elif owner is not None and not ismodule(owner):
        # A bound method is named after the class of its receiver, which may have inherited it.
        for base in owner.__mro__ if isclass(owner) else type(owner).__mro__:
            if obj.__name__ in base.__dict__:
                name = base.__name__ + "." + obj.__name__
                break
    for text, names in _BUILTIN_SIGNATURES:
        if name in names.split(" "):
            found = _signature_of_function(eval("lambda " + text[1:-1] + ": None"))
            return _without_first(found) if text.startswith("(self") and owner is not None else found
    kind = "type " if isclass(obj) else ""
    raise ValueError("no signature found for builtin %s%r" % (kind, obj))


def _tells_signature(function):
    # Whether CPython has a function of a module in C from a definition that also says what its parameters are.
    names = _SILENT.get(getattr(function, "__module__", None))
    return names is not None and function.__name__ not in names


_SILENT = {
    "_bisect": (), "_heapq": (), "_operator": (), "_weakref": (), "itertools": (), "zlib": (),
    "_csv": ("field_size_limit", "reader", "register_dialect", "writer"),
    "_struct": ("pack", "pack_into"),
    "binascii": ("b2a_hex", "hexlify"),
    "gc": ("get_referents", "get_referrers", "set_threshold"),
    "sys": ("audit", "breakpointhook", "getsizeof", "set_asyncgen_hooks", "setprofile", "settrace"),
    "unicodedata": ("decimal", "digit", "name", "numeric"),
}

# What CPython says of built-in functions and types, whose parameters have no defaults that could be read off them.
_BUILTIN_SIGNATURES = (
    ("()", "globals locals object"),
    ("(*args, sep=' ', end='\\n', file=None, flush=False)", "print"),
    ("(*integers)", "math.gcd math.lcm"),
    ("(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "math.isclose"),
    ("(async_iterable, /)", "aiter"),
    ("(base, exp, mod=None)", "pow"),
    ("(bytes, byteorder='big', *, signed=False)", "int.from_bytes"),
    ("(c, /)", "ord"),
    ("(cls, class_or_tuple, /)", "issubclass"),
    ("(fget=None, fset=None, fdel=None, doc=None)", "property"),
    (
        "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
        "open",
    ),
    ("(frm, to, /)", "bytes.maketrans bytearray.maketrans"),
    ("(i, /)", "chr"),
    ("(iterable, /)", "all any"),
    ("(iterable, /, *, key=None, reverse=False)", "sorted"),
    ("(iterable, /, *, start=1)", "math.prod"),
    ("(iterable, /, start=0)", "sum"),
    ("(iterable, start=0)", "enumerate"),
    ("(iterable, value=None, /)", "dict.fromkeys"),
    ("(iterable=(), /)", "list tuple"),
    ("(n, /)", "math.factorial math.isqrt"),
    ("(n, k, /)", "math.comb"),
    ("(n, k=None, /)", "math.perm"),
    ("(number, /)", "bin hex oct"),
    ("(number, ndigits=None)", "round"),
    ("(obj, /)", "ascii callable hash id len repr"),
    ("(obj, class_or_tuple, /)", "isinstance"),
    ("(obj, name, /)", "delattr hasattr"),
    ("(obj, name, value, /)", "setattr"),
    ("(object)", "memoryview"),
    ("(p, q, /)", "math.dist"),
    ("(prompt='', /)", "input"),
    ("(real=0, imag=0)", "complex"),
    (
        "(self, /)",
        "int.bit_length int.bit_count int.as_integer_ratio float.conjugate float.as_integer_ratio float.hex "
        "float.is_integer str.capitalize str.casefold str.title str.lower str.swapcase str.upper str.isascii "
        "str.islower str.isupper str.istitle str.isspace str.isdecimal str.isdigit str.isnumeric str.isalpha "
        "str.isalnum str.isidentifier str.isprintable bytearray.clear bytearray.copy bytearray.reverse "
        "list.clear list.copy list.reverse dict.popitem complex.conjugate",
    ),
    ("(self, /, *, key=None, reverse=False)", "list.sort"),
    ("(self, /, encoding='utf-8', errors='strict')", "str.encode bytes.decode bytearray.decode"),
    ("(self, /, keepends=False)", "str.splitlines bytes.splitlines bytearray.splitlines"),
    ("(self, /, length=1, byteorder='big', *, signed=False)", "int.to_bytes"),
    (
        "(self, /, sep=None, maxsplit=-1)",
        "str.split str.rsplit bytes.rsplit bytes.split bytearray.rsplit bytearray.split",
    ),
    ("(self, /, tabsize=8)", "str.expandtabs bytes.expandtabs bytearray.expandtabs"),
    (
        "(self, bytes=None, /)",
        "bytes.lstrip bytes.rstrip bytes.strip bytearray.lstrip bytearray.rstrip bytearray.strip",
    ),
    ("(self, chars=None, /)", "str.lstrip str.rstrip str.strip"),
    ("(self, index, item, /)", "bytearray.insert"),
    ("(self, index, object, /)", "list.insert"),
    ("(self, index=-1, /)", "bytearray.pop list.pop"),
    ("(self, item, /)", "bytearray.append"),
    ("(self, iterable, /)", "str.join list.extend"),
    ("(self, iterable_of_bytes, /)", "bytes.join bytearray.join"),
    ("(self, iterable_of_ints, /)", "bytearray.extend"),
    ("(self, key, default=None, /)", "dict.get dict.setdefault"),
    ("(self, object, /)", "list.append"),
    ("(self, old, new, count=-1, /)", "str.replace bytes.replace bytearray.replace"),
    ("(self, prefix, /)", "str.removeprefix bytes.removeprefix bytearray.removeprefix"),
    (
        "(self, sep, /)",
        "str.partition str.rpartition bytes.partition bytes.rpartition bytearray.partition "
        "bytearray.rpartition",
    ),
    ("(self, suffix, /)", "str.removesuffix bytes.removesuffix bytearray.removesuffix"),
    ("(self, table, /)", "str.translate"),
    ("(self, table, /, delete=b'')", "bytes.translate bytearray.translate"),
    ("(self, value, /)", "bytearray.remove list.remove list.count tuple.count"),
    ("(self, value, start=0, stop=9223372036854775807, /)", "list.index tuple.index"),
    ("(self, width, /)", "str.zfill bytes.zfill bytearray.zfill"),
    ("(self, width, fillchar=' ', /)", "str.center str.ljust str.rjust"),
    (
        "(self, width, fillchar=b' ', /)",
        "bytes.center bytes.ljust bytes.rjust bytearray.center bytearray.ljust bytearray.rjust",
    ),
    ("(seq, /)", "math.fsum"),
    ("(sequence, /)", "reversed"),
    ("(source, globals=None, locals=None, /)", "eval"),
    ("(source, globals=None, locals=None, /, *, closure=None)", "exec"),
    ("(string, /)", "float.fromhex bytes.fromhex bytearray.fromhex"),
    ("(value, format_spec='', /)", "format"),
    (
        "(x, /)",
        "abs math.acos math.acosh math.asin math.asinh math.atan math.atanh math.cbrt math.ceil math.cos "
        "math.cosh math.degrees math.erf math.erfc math.exp math.exp2 math.expm1 math.fabs math.floor "
        "math.frexp math.gamma math.isfinite math.isinf math.isnan math.lgamma math.log10 math.log1p "
        "math.log2 math.modf math.radians math.sin math.sinh math.sqrt math.tan math.tanh math.trunc math.ulp",
    ),
    ("(x, i, /)", "math.ldexp"),
    ("(x, y, /)", "divmod math.copysign math.fmod math.nextafter math.pow math.remainder"),
    ("(x=0, /)", "float"),
    ("(y, x, /)", "math.atan2"),
)


def _script_function(cls, name):
    for base in cls.__mro__:
        found = base.__dict__.get(name)
        if found is not None:
            found = getattr(found, "__func__", found)
            return found if isinstance(found, _function) and base.__module__ != "builtins" else None
    return None


def _without_first(signature):
    parameters = list(signature._parameters.values())
    if parameters and parameters[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
        parameters = parameters[1:]
    elif not parameters or parameters[0].kind is not _VAR_POSITIONAL:
        raise ValueError("invalid method signature")
    return signature.replace(parameters=parameters)


def _signature_of_function(function):
    code, annotations, defaults, keyword_defaults = _function_parts(function)
    names = code.co_varnames
    n_positional = code.co_argcount
    n_keyword = code.co_kwonlyargcount
    annotations, defaults, keyword_defaults = annotations or {}, defaults or (), keyword_defaults or {}
    parameters = []
    for index, name in enumerate(names[:n_positional]):
        kind = _POSITIONAL_ONLY if index < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        at = index - (n_positional - len(defaults))
        default = defaults[at] if at >= 0 else _empty
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))
    at = n_positional + n_keyword
    if code.co_flags & CO_VARARGS:
        name = names[at]
        parameters.append(Parameter(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty)))
        at += 1
    for name in names[n_positional : n_positional + n_keyword]:
        default = keyword_defaults.get(name, _empty)
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=default, annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[at]
        parameters.append(Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _signature_of_partial(partial, follow_wrapped):
    signature = _signature_of(partial.func, follow_wrapped)
    bound = signature.bind_partial(*partial.args, **partial.keywords)
    parameters = []
    is_keyword = False
    for name, parameter in signature._parameters.items():
        if name in partial.keywords:
            is_keyword = True
            parameters.append(parameter.replace(kind=_KEYWORD_ONLY, default=partial.keywords[name]))
        elif name in bound.arguments and parameter.kind is not _VAR_POSITIONAL and parameter.kind is not _VAR_KEYWORD:
            continue
        elif is_keyword and parameter.kind is _POSITIONAL_OR_KEYWORD:
            parameters.append(parameter.replace(kind=_KEYWORD_ONLY))
        elif not (is_keyword and parameter.kind is _VAR_POSITIONAL):
            parameters.append(parameter)
    return signature.replace(parameters=parameters)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isinstance(obj, type):
        annotations = obj.__dict__.get("__annotations__", {})
        namespace = getattr(_modules().get(obj.__module__), "__dict__", {})
    else:
        annotations = getattr(obj, "__annotations__", None) or {}
        namespace = getattr(obj, "__globals__", getattr(obj, "__dict__", {}))
    if not eval_str:
        return dict(annotations)
    globals = namespace if globals is None else globals
    return {key: eval(value, globals, locals) if isinstance(value, str) else value for key, value in annotations.items()}


class _Tuples:
    # Made once somebody wants one of them.
    made = {}

    def get(name, fields):
        if name not in _Tuples.made:
            made = _import_path("collections").namedtuple(name, fields)
            made.__module__ = "inspect"
            _Tuples.made[name] = made
        return _Tuples.made[name]


_TUPLES = {
    "Attribute": "name kind defining_class object", "Arguments": "args, varargs, varkw",
    "ArgInfo": "args varargs keywords locals",
}


def __getattr__(name):
    if name in _TUPLES:
        return _Tuples.get(name, _TUPLES[name])
    raise AttributeError("module 'inspect' has no attribute '" + name + "'")


def classify_class_attrs(cls):
    owners = (cls,) + tuple([base for base in cls.__mro__ if base is not cls])
    result = []
    for name in sorted(set(dir(cls)) | set([name for base in cls.__mro__ for name in base.__dict__])):
        home = next((base for base in owners if name in base.__dict__), None)
        if home is None:
            continue
        value = home.__dict__[name]
        if isinstance(value, staticmethod) or name == "__new__":
            kind = "static method"
        elif isinstance(value, classmethod) or type(value) is type(dict.__dict__["fromkeys"]):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        elif isroutine(value):
            kind = "method"
        else:
            kind = "data"
        result.append(__getattr__("Attribute")(name, kind, home, value))
    return result


def getargs(co):
    names = co.co_varnames
    count = co.co_argcount
    args = list(names[:count])
    count += co.co_kwonlyargcount
    kwonly = list(names[len(args) : count])
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[count]
        count += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[count]
    return __getattr__("Arguments")(args + kwonly, varargs, varkw)


def getargvalues(frame):
    return __getattr__("ArgInfo")(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(
    args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value),
):
    specs = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(specs) + ")"


def formatannotationrelativeto(object):
    module = getattr(object, "__module__", None)

    def _formatannotation(annotation):
        return formatannotation(annotation, module)

    return _formatannotation


def indentsize(line):
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def getabsfile(object, _filename=None):
    os = _import_path("os")
    return os.path.normcase(os.path.abspath(_filename or getfile(object)))


def getcomments(object):
    return None
