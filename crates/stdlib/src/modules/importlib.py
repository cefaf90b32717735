# `importlib`: imports by a name that is computed.

__all__ = [
    "import_module", "invalidate_caches", "reload",
]


def import_module(name, package=None):
    if not name.startswith("."):
        return _import(name, 0, None, True)
    if not package:
        raise TypeError("the 'package' argument is required to perform a relative import for " + repr(name))
    rest = name.lstrip(".")
    return _import(rest, len(name) - len(rest), package, True)


def reload(module):
    if not isinstance(module, _Module):
        raise TypeError("reload() argument must be a module")
    return _reload(module)


def invalidate_caches():
    pass
