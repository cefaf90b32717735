# `warnings`: telling about what is doubtful but no error.

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
    "catch_warnings",
]

filters = _warning_filters
_defaultaction = "default"


class WarningMessage:
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self._category_name, self.filename, self.lineno, self.line
        )


def formatwarning(message, category, filename, lineno, line=None):
    text = "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)
    if line is None:
        line = _source_line(filename, lineno)
    if line:
        text += "  %s\n" % line.strip()
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    if file is None:
        file = _modules()["sys"].stderr
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_original_showwarning = showwarning


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check_action(action)
    pattern = __import__("re").compile
    _add_filter(
        (
            action,
            pattern(message, 2) if message else None,
            category,
            pattern(module) if module else None,
            lineno,
        ),
        append,
    )


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_action(action)
    _add_filter((action, None, category, None, lineno), append)


def _check_action(action):
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError("invalid action: %r" % (action,))


def _add_filter(item, append):
    if append:
        if item not in _warning_filters:
            _warning_filters.append(item)
    else:
        if item in _warning_filters:
            _warning_filters.remove(item)
        _warning_filters.insert(0, item)
    _warning_version[0] += 1


def resetwarnings():
    _warning_filters.clear()
    _warning_version[0] += 1


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % (type(category).__name__,))
    frames = _modules()["stackless"].getcurrent()._frames()
    if stacklevel - 1 < len(frames):
        code, globals, locals, lineno, lasti = frames[-max(stacklevel, 1)]
        filename = code.co_filename
    else:
        globals = _modules()["sys"].__dict__
        filename = "sys"
        lineno = 1
    registry = globals.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, globals.get("__name__", "<string>"), registry, globals, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _warning_version[0]:
        registry.clear()
        registry["version"] = _warning_version[0]
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    name = category.__module__ + "." + category.__qualname__
    key = (text, name, lineno)
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        if (text, name) in _warning_once:
            return
        _warning_once.append((text, name))
    elif action == "module":
        registry[key] = 1
        if registry.get((text, name, 0)):
            return
        registry[(text, name, 0)] = 1
    elif action == "default":
        registry[key] = 1
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _action_for(text, category, module, lineno):
    for action, message_pattern, wanted, module_pattern, line in _warning_filters:
        if (
            (message_pattern is None or message_pattern.match(text))
            and issubclass(category, wanted)
            and (module_pattern is None or module_pattern.match(module))
            and (line == 0 or lineno == line)
        ):
            return action
    return _defaultaction


def _show(msg):
    if _warning_log:
        _warning_log[-1].append(msg)
    else:
        show = _modules()["warnings"].showwarning
        show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ["record=True"] if self._record else []
        return "catch_warnings(" + ", ".join(args) + ")"

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % (self,))
        self._entered = True
        module = _modules()["warnings"]
        self._saved = (_warning_filters[:], module.showwarning, _warning_log[:])
        _warning_version[0] += 1
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            log = []
            _warning_log.append(log)
            module.showwarning = _original_showwarning
            return log
        return None

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % (self,))
        module = _modules()["warnings"]
        _warning_filters[:], module.showwarning, _warning_log[:] = self._saved
        _warning_version[0] += 1


class _MainModule:
    def match(self, name):
        return name == "__main__"


if not _warning_filters:
    _warning_filters.extend([
        ("default", None, DeprecationWarning, _MainModule(), 0),
        ("ignore", None, DeprecationWarning, None, 0),
        ("ignore", None, PendingDeprecationWarning, None, 0),
        ("ignore", None, ImportWarning, None, 0),
        ("ignore", None, ResourceWarning, None, 0),
    ])
