# The import system. Modules that come with the language are in the table of library sources; others come
# from the host.


def _import(name, level, package, leaf):
    absolute = _absolute(name, level, package) if level else name
    module = _import_path(absolute)
    if leaf or level and not name:
        return module
    # The module of the first part of what was written.
    behind = len(name) - len(name.partition(".")[0])
    return _modules()[absolute[: len(absolute) - behind]]


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
    module = modules.get(name, _MISSING)
    if module is None:
        error = ModuleNotFoundError("import of " + name + " halted; None in sys.modules")
        error.name = name
        raise error
    if module is not _MISSING:
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
    source = _find_source_warned(name)
    if source is None:
        return _load_folder(name)
    code, file, is_package, warnings = source
    if warnings:
        _warn_of_syntax(warnings, file)
    module = _new_module(name)
    module.__file__ = file
    module.__package__ = name if is_package else name.rpartition(".")[0]
    if is_package:
        module.__path__ = [file.rpartition("/")[0]]
    module.__spec__ = spec = _ModuleSpec(name, file, module.__path__ if is_package else None)
    modules = _modules()
    modules[name] = module
    try:
        _run_code(code, module.__dict__)
    except:
        modules.pop(name, None)
        raise
    finally:
        spec._initializing = False
    return modules[name]


def _load_folder(name):
    # A package without an `__init__`.
    folder = _find_folder(name)
    if folder is None:
        _no_module(name, "")
    module = _new_module(name)
    module.__package__ = name
    module.__file__ = None
    module.__path__ = _NamespacePath([folder])
    module.__spec__ = spec = _ModuleSpec(name, None, module.__path__)
    spec._initializing = False
    _modules()[name] = module
    return module


class _NamespacePath:
    def __init__(self, folders):
        self._path = folders

    def __iter__(self):
        return iter(self._path)

    def __getitem__(self, index):
        return self._path[index]

    def __setitem__(self, index, path):
        self._path[index] = path

    def __len__(self):
        return len(self._path)

    def __contains__(self, item):
        return item in self._path

    def __repr__(self):
        return "_NamespacePath(%r)" % (self._path,)

    def append(self, item):
        self._path.append(item)


class _Spec:
    def __init__(self, name, origin, locations, loader=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.submodule_search_locations = locations
        # While it is true, a missing attribute is put down to a circular import.
        self._initializing = True

    def __repr__(self):
        parts = ["name=%r" % self.name, "loader=%r" % self.loader]
        if self.origin is not None:
            parts.append("origin=%r" % self.origin)
        if self.submodule_search_locations is not None:
            parts.append("submodule_search_locations=%s" % self.submodule_search_locations)
        return "ModuleSpec(" + ", ".join(parts) + ")"

    @property
    def parent(self):
        return self.name.rpartition(".")[0] if self.submodule_search_locations is None else self.name


_ModuleSpec = _renamed(_Spec, "ModuleSpec", "importlib.machinery")


class _BuiltinImporter:
    # Named by what the module of the built-in functions says of itself.
    pass


__loader__ = _renamed(_BuiltinImporter, "BuiltinImporter", "_frozen_importlib")
__spec__ = _ModuleSpec("builtins", "built-in", None, __loader__)
__spec__._initializing = False


def _reload(module):
    name = getattr(module, "__name__", None)
    if _modules().get(name) is not module:
        error = ImportError("module " + str(name) + " not in sys.modules")
        error.name = name
        raise error
    source = _find_source(name)
    if source is not None:
        _run_code(source[0], module.__dict__)
    return _modules()[name]


def _import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    full = getattr(module, "__name__", "<unknown module name>") + "." + name
    if hasattr(module, "__path__"):
        try:
            return _import_path(full)
        except ModuleNotFoundError as error:
            if error.name != full:
                raise
    if full in _modules():
        return _modules()[full]
    origin = getattr(module, "__name__", "<unknown module name>")
    file = getattr(module, "__file__", None)
    message = "cannot import name '" + name + "' from "
    if getattr(getattr(module, "__spec__", None), "_initializing", False):
        message += "partially initialized module '" + origin + "' (most likely due to a circular import)"
    else:
        message += "'" + origin + "'"
    error = ImportError(message + " (" + (file or "unknown location") + ")")
    error.name = origin
    error.path = file
    error.name_from = name
    raise error


def _import_star(module, namespace):
    # `from module import *`, where the module is more than a namespace without __all__.
    names = getattr(module, "__all__", None)
    where = "__all__"
    if names is None:
        where = "__dict__"
        names = getattr(module, "__dict__", None)
        if names is None:
            raise ImportError("from-import-* object has no __dict__ and no __all__")
    elif hasattr(module, "__path__"):
        for name in names:
            if isinstance(name, str) and name != "*" and not hasattr(module, name):
                full = module.__name__ + "." + name
                try:
                    _import_path(full)
                except ModuleNotFoundError as error:
                    if error.name != full:
                        raise
    for name in list(names):
        if not isinstance(name, str):
            kind = "Item in " if where == "__all__" else "Key in "
            origin = getattr(module, "__name__", "?")
            raise TypeError(kind + origin + "." + where + " must be str, not " + _type_name(name))
        if where == "__all__" or not name.startswith("_"):
            namespace[name] = getattr(module, name)


def __import__(name, globals=None, locals=None, fromlist=(), level=0):
    if not isinstance(name, str):
        raise TypeError("module name must be a string")
    if level < 0:
        raise ValueError("level must be >= 0")
    if not name and level == 0:
        raise ValueError("Empty module name")
    package = None if globals is None else globals.get("__package__")
    if package is None and level and globals is not None:
        package = globals.get("__name__", "")
        if "__path__" not in globals:
            package = package.rpartition(".")[0]
    module = _import(name, level, package, bool(fromlist))
    for item in fromlist or ():
        if item != "*" and hasattr(module, "__path__") and not hasattr(module, item):
            full = module.__name__ + "." + item
            try:
                _import_path(full)
            except ModuleNotFoundError as error:
                if error.name != full:
                    raise
    return module


def _run_library(module, code):
    _run_code(code, module.__dict__)
    _seal_module(module)
    return module


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    return _import_path("io").open(file, mode, buffering, encoding, errors, newline, closefd, opener)
