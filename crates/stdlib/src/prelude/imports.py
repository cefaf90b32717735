# The import system. Modules that come with the language are in the table of library sources; others come
# from the host.


def _import(name, level, package, leaf):
    if level:
        name = _absolute(name, level, package)
    module = _import_path(name)
    if leaf:
        return module
    return _modules()[name.partition(".")[0]]


def _absolute(name, level, package):
    if not package:
        raise ImportError("attempted relative import with no known parent package")
    parts = package.split(".")
    if level > len(parts):
        raise ImportError("attempted relative import beyond top-level package")
    base = ".".join(parts[: len(parts) - level + 1])
    return base + "." + name if name else base


def _import_path(name):
    modules = _modules()
    module = modules.get(name)
    if module is not None:
        return module
    parent, _, child = name.rpartition(".")
    if parent:
        holder = _import_path(parent)
        module = modules.get(name)
        if module is None:
            if not hasattr(holder, "__path__"):
                _no_module(name, "; '" + parent + "' is not a package")
            module = _load(name)
        setattr(holder, child, module)
        return module
    return _load(name)


def _no_module(name, why):
    error = ModuleNotFoundError("No module named '" + name + "'" + why)
    error.name = name
    raise error


def _load(name):
    source = _library_module(name)
    if source is not None:
        return source
    source = _find_source(name)
    if source is None:
        _no_module(name, "")
    code, file, is_package = source
    module = _new_module(name)
    module.__file__ = file
    module.__package__ = name if is_package else name.rpartition(".")[0]
    if is_package:
        module.__path__ = [file.rpartition("/")[0]]
    modules = _modules()
    modules[name] = module
    try:
        _run_code(code, module.__dict__)
    except:
        modules.pop(name, None)
        raise
    return modules[name]


def _import_from(module, name):
    value = getattr(module, name, _MISSING)
    if value is not _MISSING:
        return value
    full = getattr(module, "__name__", "<unknown module name>") + "." + name
    if hasattr(module, "__path__"):
        try:
            return _import_path(full)
        except ModuleNotFoundError as error:
            if error.name != full:
                raise
    if full in _modules():
        return _modules()[full]
    location = getattr(module, "__file__", "unknown location")
    message = "cannot import name '%s' from '%s' (%s)" % (name, getattr(module, "__name__", "<unknown>"), location)
    error = ImportError(message)
    error.name = getattr(module, "__name__", None)
    raise error


def __import__(name, globals=None, locals=None, fromlist=(), level=0):
    package = None if globals is None else globals.get("__package__")
    return _import(name, level, package, bool(fromlist))


def _run_library(module, code):
    _run_code(code, module.__dict__)
    return module


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    return _import_path("io").open(file, mode, buffering, encoding, errors, newline, closefd, opener)
