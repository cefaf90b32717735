# Built-in functions that are loops over script code, and what the interpreter calls when an instruction
# needs one. A built-in that cannot finish on its own is replaced by one of these.

_MISSING = object()
_ABSENT = object()


def _apply(function, /, *args, **kwargs):
    return function(*args, **kwargs)


def _apply_ex(function, args, kwargs):
    if kwargs is None:
        return function(*args)
    return function(*args, **kwargs)


def _call_method(obj, name, *args):
    return getattr(obj, name)(*args)


def _getattr(obj, name, default):
    try:
        return _apply_attribute(obj, name)
    except AttributeError:
        if default is _MISSING:
            raise
        return default


def _apply_attribute(obj, name):
    hook = _type_lookup(type(obj), "__getattr__", None)
    if hook is None:
        return _read_attribute(obj, name)
    try:
        return _read_attribute(obj, name)
    except AttributeError:
        pass
    return hook(obj, name)


def hasattr(obj, name, /):
    if not isinstance(name, str):
        raise TypeError("attribute name must be string, not '" + _type_name(name) + "'")
    return getattr(obj, name, _ABSENT) is not _ABSENT


def _with_index(function, value):
    return function(_index(value))


def any(iterable, /):
    for item in iterable:
        if item:
            return True
    return False


def all(iterable, /):
    for item in iterable:
        if not item:
            return False
    return True


def sorted(*args, key=None, reverse=False):
    if len(args) != 1:
        raise TypeError("sorted expected 1 argument, got %d" % len(args))
    iterable = args[0]
    result = list(iterable)
    result.sort(key=key, reverse=reverse)
    return result


def dir(*args):
    if len(args) > 1:
        raise TypeError("dir expected at most 1 argument, got %d" % len(args))
    if not args:
        return sorted(_caller_locals())
    obj = args[0]
    method = _type_lookup(type(obj), "__dir__", None)
    if method is not None and not _is_native(method):
        return sorted(method(obj))
    if isinstance(obj, _Module) and "__dir__" in obj.__dict__:
        return sorted(obj.__dict__["__dir__"]())
    return _attribute_names(obj)


def _is_native(function):
    return type(function).__name__ not in ("function", "method")


def vars(obj=_MISSING, /):
    if obj is _MISSING:
        return _caller_locals()
    try:
        return obj.__dict__
    except AttributeError:
        raise TypeError("vars() argument must have __dict__ attribute") from None


def locals():
    return _caller_locals()


def _input(prompt):
    _write(str(prompt))
    line = _read_line()
    if not line:
        raise EOFError("EOF when reading a line")
    return line[:-1] if line.endswith("\n") else line


def _print(values, sep, end, file):
    if sep is None:
        sep = " "
    elif not isinstance(sep, str):
        raise TypeError("sep must be None or a string, not " + _type_name(sep))
    if end is None:
        end = "\n"
    elif not isinstance(end, str):
        raise TypeError("end must be None or a string, not " + _type_name(end))
    if file is None:
        file = _modules()["sys"].stdout
    file.write(sep.join([str(value) for value in values]) + end)


def _print_statement_slow(values, newline):
    _print_texts([str(value) for value in values], newline)


def _display(value):
    if value is None:
        return
    builtins = _modules()["builtins"]
    builtins._ = None
    _write(repr(value) + "\n")
    builtins._ = value


def _call_special(found, object, /, *args, **kwargs):
    # A special method that is no function is bound to its object as reading it would, and to nothing if it cannot be.
    try:
        get = type(found).__get__
    except AttributeError:
        return found(*args, **kwargs)
    return get(found, object, type(object))(*args, **kwargs)


def _format_value(value, spec, conversion):
    if conversion == 1:
        value = str(value)
    elif conversion == 2:
        value = repr(value)
    elif conversion == 3:
        value = ascii(value)
    return format(value, spec)


def exec(source, globals=None, locals=None, /):
    globals, locals = _namespaces("exec", globals, locals)
    _run_code(_as_code("exec", source, "namespace"), globals, locals)


def eval(source, globals=None, locals=None, /):
    globals, locals = _namespaces("eval", globals, locals)
    return _run_code(_as_code("eval", source, "eval"), globals, locals)


def _namespaces(name, globals, locals):
    if globals is None:
        globals = _caller_globals()
        if locals is None:
            locals = _caller_locals()
    elif not isinstance(globals, dict):
        if name == "eval":
            raise TypeError("globals must be a dict")
        raise TypeError("exec() globals must be a dict, not " + _type_name(globals))
    elif locals is None:
        locals = globals
    if not hasattr(locals, "__getitem__"):
        if name == "eval":
            raise TypeError("locals must be a mapping")
        raise TypeError("locals must be a mapping or None, not " + _type_name(locals))
    if "__builtins__" not in globals:
        globals["__builtins__"] = _modules()["builtins"]
    return globals, locals


def _as_code(name, source, mode):
    if isinstance(source, type(_as_code.__code__)):
        if source.co_freevars:
            raise TypeError("code object passed to " + name + "() may not contain free variables")
        return source
    if isinstance(source, (bytes, bytearray, memoryview)):
        source = bytes(source).decode()
    elif not isinstance(source, str):
        raise TypeError(name + "() arg 1 must be a string, bytes or code object")
    if mode == "eval":
        source = source.lstrip(" \t")
    return _compiled(source, "<string>", mode)


def _compiled(source, filename, mode):
    if "\0" in source:
        raise SyntaxError("source code string cannot contain null bytes")
    code, warnings = _compile_warned(source, filename, mode)
    if warnings:
        _warn_of_syntax(warnings, filename)
    return code


def _warn_of_syntax(warnings, filename):
    warn = __import__("warnings").warn_explicit
    for message, line, is_deprecation, error in warnings:
        category = DeprecationWarning if is_deprecation else SyntaxWarning
        try:
            warn(message, category, filename, line)
        except category:
            is_refused = True
        else:
            is_refused = False
        if is_refused:
            raise error


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1):
    if mode not in ("exec", "eval", "single"):
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    if isinstance(source, (bytes, bytearray, memoryview)):
        source = bytes(source).decode()
    elif not isinstance(source, str):
        raise TypeError("compile() arg 1 must be a string, bytes or AST object")
    if mode == "eval":
        source = source.lstrip(" \t")
    return _compiled(source, filename, {"exec": "namespace", "single": "statement"}.get(mode, mode))


def _namespace_get(namespace, name, globals):
    try:
        return namespace[name]
    except KeyError:
        pass
    value = globals.get(name, _MISSING)
    if value is _MISSING:
        value = _modules()["builtins"].__dict__.get(name, _MISSING)
        if value is _MISSING:
            raise NameError("name '" + name + "' is not defined", name=name)
    return value


def _namespace_set(namespace, name, value):
    namespace[name] = value


def _namespace_delete(namespace, name):
    try:
        del namespace[name]
    except KeyError:
        raise NameError("name '" + name + "' is not defined", name=name) from None
