# What the built-in exceptions add to BaseException: their fields, constructors and texts.

EnvironmentError = IOError = OSError

_BY_ERRNO = {
    1: PermissionError, 2: FileNotFoundError, 3: ProcessLookupError, 4: InterruptedError,
    10: ChildProcessError, 11: BlockingIOError, 13: PermissionError, 17: FileExistsError,
    20: NotADirectoryError, 21: IsADirectoryError, 32: BrokenPipeError, 103: ConnectionAbortedError,
    104: ConnectionResetError, 108: BrokenPipeError, 110: TimeoutError, 111: ConnectionRefusedError,
    114: BlockingIOError, 115: BlockingIOError,
}


def _os_error_new(cls, *args, **kwargs):
    if cls is OSError and 2 <= len(args) <= 5:
        try:
            cls = _BY_ERRNO.get(args[0], cls)
        except TypeError:
            pass
    return BaseException.__new__(cls, *args)


def _os_error_init(self, *args):
    if 2 <= len(args) <= 5:
        self.errno = args[0]
        self.strerror = args[1]
        if len(args) > 2 and args[2] is not None:
            self.filename = args[2]
            if len(args) > 4:
                self.filename2 = args[4]
            args = args[:2]
    BaseException.__init__(self, *args)


def _os_error_str(self):
    if self.filename is not None:
        text = "[Errno " + str(self.errno) + "] " + str(self.strerror) + ": " + repr(self.filename)
        return text if self.filename2 is None else text + " -> " + repr(self.filename2)
    if self.errno is not None and self.strerror is not None:
        return "[Errno " + str(self.errno) + "] " + str(self.strerror)
    return _exception_str(self)


def _fields(cls, *names):
    for name in names:
        _add_method(cls, name, None)


def _keyword_init(*names):
    def __init__(self, *args, **kwargs):
        BaseException.__init__(self, *args)
        for key, value in kwargs.items():
            if key not in names:
                message = "'%s' is an invalid keyword argument for %s()"
                raise TypeError(message % (key, _native_base(type(self)).__name__))
            setattr(self, key, value)

    return __init__


def _native_base(cls):
    for base in cls.__mro__:
        if base.__module__ == "builtins":
            return base


def _only_arg(self):
    return self.args[0] if len(self.args) == 1 else None


def _import_error_str(self):
    msg = self.msg
    return msg if isinstance(msg, str) else _exception_str(self)


def _syntax_error_init(self, *args):
    BaseException.__init__(self, *args)
    if args:
        self.msg = args[0]
    if len(args) == 2:
        details = tuple(args[1])
        if len(details) < 4:
            raise TypeError("function missing required argument 'filename' (pos %d)" % (len(details) + 1))
        self.filename, self.lineno, self.offset, self.text = details[:4]
        if len(details) == 5:
            raise TypeError("end_offset must be provided when end_lineno is provided")
        if len(details) > 5:
            self.end_lineno, self.end_offset = details[4:6]


def _syntax_error_str(self):
    name = self.filename
    name = name.rpartition("/")[2] if isinstance(name, str) else None
    line = self.lineno if isinstance(self.lineno, int) else None
    if name is not None and line is not None:
        return "%s (%s, line %d)" % (self.msg, name, line)
    if name is not None:
        return "%s (%s)" % (self.msg, name)
    if line is not None:
        return "%s (line %d)" % (self.msg, line)
    return str(self.msg)


def _unicode_init(n_args):
    def __init__(self, *args):
        if len(args) != n_args:
            raise TypeError("function takes exactly %d arguments (%d given)" % (n_args, len(args)))
        BaseException.__init__(self, *args)

    return __init__


def _argument(index):
    def get(self):
        return self.args[index] if len(self.args) > index else None

    return get


def _unicode_decode_str(self):
    if len(self.args) < 5:
        return ""
    if self.end == self.start + 1 and self.start < len(self.object):
        what = "byte 0x%02x in position %d" % (self.object[self.start], self.start)
    else:
        what = "bytes in position %d-%d" % (self.start, self.end - 1)
    return "'%s' codec can't decode %s: %s" % (self.encoding, what, self.reason)


def _unicode_encode_str(self):
    if len(self.args) < 5:
        return ""
    return "'%s' codec can't encode %s: %s" % (self.encoding, _bad_characters(self), self.reason)


def _unicode_translate_str(self):
    if len(self.args) < 4:
        return ""
    return "can't translate %s: %s" % (_bad_characters(self), self.reason)


def _bad_characters(error):
    if error.end == error.start + 1 and error.start < len(error.object):
        code = ord(error.object[error.start])
        width = "\\x%02x" if code < 256 else "\\u%04x" if code < 65536 else "\\U%08x"
        return "character '%s' in position %d" % (width % code, error.start)
    return "characters in position %d-%d" % (error.start, error.end - 1)


_fields(OSError, "errno", "strerror", "filename", "filename2")
_add_method(OSError, "__new__", _os_error_new)
_add_method(OSError, "__init__", _os_error_init)
_add_method(OSError, "__str__", _os_error_str)
_fields(ImportError, "name", "path")
_add_method(ImportError, "msg", property(_only_arg))
_add_method(ImportError, "__init__", _keyword_init("name", "path"))
_add_method(ImportError, "__str__", _import_error_str)
_fields(NameError, "name")
_add_method(NameError, "__init__", _keyword_init("name"))
_fields(AttributeError, "name", "obj")
_add_method(AttributeError, "__init__", _keyword_init("name", "obj"))
_fields(SyntaxError, "msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line")
_add_method(SyntaxError, "__init__", _syntax_error_init)
_add_method(SyntaxError, "__str__", _syntax_error_str)
for _cls, _names in (
    (UnicodeDecodeError, ("encoding", "object", "start", "end", "reason")),
    (UnicodeEncodeError, ("encoding", "object", "start", "end", "reason")),
    (UnicodeTranslateError, ("object", "start", "end", "reason")),
):
    for _at, _name in enumerate(_names):
        _add_method(_cls, _name, property(_argument(_at)))
    _add_method(_cls, "__init__", _unicode_init(len(_names)))
_add_method(UnicodeDecodeError, "__str__", _unicode_decode_str)
_add_method(UnicodeEncodeError, "__str__", _unicode_encode_str)
_add_method(UnicodeTranslateError, "__str__", _unicode_translate_str)
_add_method(_Traceback, "tb_frame", property(_traceback_frame))
_add_method(_Traceback, "tb_lasti", -1)


class BaseExceptionGroup(BaseException):
    def __new__(cls, message, exceptions, /):
        if not isinstance(message, str):
            raise TypeError("argument 1 must be str, not " + _type_name(message))
        if not hasattr(exceptions, "__getitem__") or isinstance(exceptions, (set, dict)):
            raise TypeError("second argument (exceptions) must be a sequence")
        members = tuple(exceptions)
        if not members:
            raise ValueError("second argument (exceptions) must be a non-empty sequence")
        for position, member in enumerate(members):
            if not isinstance(member, BaseException):
                raise ValueError("Item %d of second argument (exceptions) is not an exception" % position)
        is_plain = all([isinstance(member, Exception) for member in members])
        if cls is BaseExceptionGroup:
            if is_plain:
                cls = ExceptionGroup
        elif issubclass(cls, Exception) and not is_plain:
            if cls is ExceptionGroup:
                raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
            raise TypeError("Cannot nest BaseExceptions in '" + cls.__name__ + "'")
        group = BaseException.__new__(cls, message, exceptions)
        group._message = message
        group._exceptions = members
        return group

    def __init__(self, *args):
        BaseException.__init__(self, *args)

    @property
    def message(self):
        return self._message

    @property
    def exceptions(self):
        return self._exceptions

    def __str__(self):
        count = len(self._exceptions)
        return self._message + " (" + str(count) + " sub-exception" + ("" if count == 1 else "s") + ")"

    def derive(self, excs, /):
        return BaseExceptionGroup(self._message, excs)

    def subgroup(self, condition, /):
        return self._split(_group_condition(condition), False)[0]

    def split(self, condition, /):
        return self._split(_group_condition(condition), True)

    def _split(self, matches, wants_rest):
        if matches(self):
            return (self, None)
        matching = []
        rest = []
        for member in self._exceptions:
            if isinstance(member, BaseExceptionGroup):
                match, other = member._split(matches, wants_rest)
                if match is not None:
                    matching.append(match)
                if other is not None:
                    rest.append(other)
            elif matches(member):
                matching.append(member)
            else:
                rest.append(member)
        return (self._derived(matching), self._derived(rest) if wants_rest else None)

    def _derived(self, members):
        if not members:
            return None
        group = self.derive(members)
        group.__traceback__ = self.__traceback__
        group.__context__ = self.__context__
        group.__cause__ = self.__cause__
        if hasattr(self, "__notes__"):
            group.__notes__ = list(self.__notes__)
        return group

    @classmethod
    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


class ExceptionGroup(BaseExceptionGroup, Exception):
    pass


def _group_condition(condition):
    if isinstance(condition, type) and issubclass(condition, BaseException) or isinstance(condition, tuple):
        return lambda error: isinstance(error, condition)
    if callable(condition):
        return condition
    raise TypeError("expected a function, exception type or tuple of exception types")


_BaseExceptionGroup = _renamed(BaseExceptionGroup, "BaseExceptionGroup", "builtins")
_ExceptionGroup = _renamed(ExceptionGroup, "ExceptionGroup", "builtins")


# `except*`. The account of a statement is a list: the exception that was caught, what no clause has taken of it yet,
# and what the clauses have raised.
def _group_begin(error):
    return [error, error]


def _group_take(account, classes):
    for cls in classes if isinstance(classes, tuple) else (classes,):
        if not isinstance(cls, type) or not issubclass(cls, BaseException):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        if issubclass(cls, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    rest = account[1]
    if rest is None:
        return None
    if isinstance(rest, classes):
        account[1] = None
        return rest if isinstance(rest, BaseExceptionGroup) else BaseExceptionGroup("", (rest,))
    if not isinstance(rest, BaseExceptionGroup):
        return None
    taken, account[1] = rest.split(classes)
    return taken


def _group_raised(account, error):
    account.append(error)


def _group_end(account):
    original, rest = account[0], account[1]
    errors = account[2:]
    if rest is not None:
        errors.append(rest)
    if not errors:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return errors[0]
    raised = []
    leaves = []
    for error in errors:
        # A part that is raised again is still the group that was caught, but for its members.
        if _is_part(error, original):
            _add_leaves(error, leaves)
        else:
            raised.append(error)
    if leaves:
        again = original.subgroup(lambda it: any([it is leaf for leaf in leaves]))
        if not raised:
            return again
        raised.append(again)
    return raised[0] if len(raised) == 1 else BaseExceptionGroup("", raised)


def _is_part(error, original):
    return (
        isinstance(error, BaseExceptionGroup)
        and error.__traceback__ is original.__traceback__
        and error.__cause__ is original.__cause__
        and error.__context__ is original.__context__
        and getattr(error, "__notes__", None) == getattr(original, "__notes__", None)
    )


def _add_leaves(error, leaves):
    pending = [error]
    while pending:
        error = pending.pop()
        if isinstance(error, BaseExceptionGroup):
            pending.extend(error.exceptions)
        else:
            leaves.append(error)
