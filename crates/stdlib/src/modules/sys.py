# `sys`: what is natural to write in the language.

# These are the same in every program, so that images hold their names only.
_SINGLETONS = ("float_info", "int_info", "hash_info", "version_info", "flags", "implementation")

byteorder = "little"
platform = "dormouse"
version = "3.11.0 (Dormouse 0.1.0)"
path = []


class _Stream:
    # What the three streams of a program can be asked.
    encoding = "utf-8"
    errors = "strict"
    newlines = None
    closed = False
    line_buffering = False
    write_through = False

    def fileno(self):
        return ("<stdin>", "<stdout>", "<stderr>").index(self.name)

    def isatty(self):
        return False

    def seekable(self):
        return False

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass

    def __repr__(self):
        return "<_io.TextIOWrapper name=%r mode=%r encoding=%r>" % (self.name, self.mode, self.encoding)


class _Output(_Stream):
    mode = "w"

    def __init__(self, name, emit):
        self.name = name
        self._emit = emit

    def write(self, text):
        return self._emit(text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        _flush()

    def readable(self):
        return False

    def writable(self):
        return True

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if line_buffering is not None:
            self.line_buffering = bool(line_buffering)

    @property
    def buffer(self):
        return _BinaryOutput(self)


class _BinaryOutput:
    # The bytes of an output, which are text for the host all the same.
    mode = "wb"
    closed = False

    def __init__(self, stream):
        self._stream = stream
        self.name = stream.name

    def write(self, data, /):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(memoryview(data))
        self._stream.write(data.decode("utf-8", "replace"))
        return len(data)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        self._stream.flush()

    def isatty(self):
        return False

    def fileno(self):
        return self._stream.fileno()

    def writable(self):
        return True


class _Input(_Stream):
    name = "<stdin>"
    mode = "r"
    # What was read and not given out yet.
    _rest = ""

    def readline(self, size=-1, /):
        line = self._rest or _read_line()
        self._rest = ""
        if size is not None and 0 <= size < len(line):
            line, self._rest = line[:size], line[size:]
        return line

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def read(self, size=-1, /):
        if size is None or size < 0:
            return "".join(self)
        parts = []
        while size > 0 and (part := self.readline(size)):
            parts.append(part)
            size -= len(part)
        return "".join(parts)

    def readable(self):
        return True

    def writable(self):
        return False

    @property
    def buffer(self):
        return _BinaryInput(self)


class _BinaryInput:
    # The lines of the input as bytes.
    name = "<stdin>"
    mode = "rb"
    closed = False

    def __init__(self, stream):
        self._stream = stream

    def readline(self, size=-1, /):
        if size is not None and size >= 0:
            return self._stream.readline(size).encode()
        return self._stream.readline().encode()

    __iter__ = _Input.__iter__
    __next__ = _Input.__next__

    def readlines(self, hint=-1, /):
        return [line.encode() for line in self._stream.readlines(hint)]

    def read(self, size=-1, /):
        return self._stream.read(size).encode()

    def readable(self):
        return True

    def isatty(self):
        return False

    def fileno(self):
        return 0


stdout = __stdout__ = _Output("<stdout>", _write)
stderr = __stderr__ = _Output("<stderr>", _write_error)
stderr.errors = "backslashreplace"
stdin = __stdin__ = _Input()


def exit(code=None, /):
    raise SystemExit(code)


def exc_info():
    exception = _exc_info()
    if exception is None:
        return (None, None, None)
    return (type(exception), exception, exception.__traceback__)


def exception():
    return _exc_info()


def getrecursionlimit():
    return _recursion_limit()


def setrecursionlimit(limit, /):
    limit = _index(limit)
    if not -(1 << 31) <= limit < 1 << 31:
        raise OverflowError("Python int too large to convert to C int")
    _recursion_limit(limit)


def intern(string, /):
    return string


def getsizeof(object, default=_MISSING):
    try:
        method = _type_lookup(type(object), "__sizeof__", None)
        if method is None:
            raise TypeError("Type %s doesn't define __sizeof__" % _type_name(object))
        size = method(object)
        if not isinstance(size, int):
            raise TypeError("an integer is required")
    except TypeError:
        if default is _MISSING:
            raise
        return default
    if size < 0:
        raise ValueError("__sizeof__() should return >= 0")
    return size + _collector_size(object)


def get_int_max_str_digits():
    return _int_limits[0]


def set_int_max_str_digits(maxdigits):
    maxdigits = _index(maxdigits)
    if maxdigits != 0 and maxdigits < int_info.str_digits_check_threshold:
        raise ValueError("maxdigits must be 0 or larger than %d" % int_info.str_digits_check_threshold)
    _int_limits[0] = maxdigits


float_info = _named_sequence(
    "sys.float_info",
    ("max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"),
)((1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1))
int_info = _named_sequence(
    "sys.int_info",
    ("bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"),
)((30, 4, 4300, 640))
hash_info = _named_sequence(
    "sys.hash_info",
    ("width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"),
)((64, 2305843009213693951, 314159, 0, 1000003, "siphash13", 64, 128, 0))
version_info = _named_sequence("sys.version_info", ("major", "minor", "micro", "releaselevel", "serial"))(
    (3, 11, 0, "final", 0)
)
flags = _named_sequence(
    "sys.flags",
    (
        "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
        "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode",
    ),
)((0,) * 15)
hexversion = 0x030B00F0
api_version = 1013
copyright = "Dormouse is its authors'; Python is the Python Software Foundation's."
executable = ""
prefix = exec_prefix = base_prefix = base_exec_prefix = ""
dont_write_bytecode = True
warnoptions = []
orig_argv = []
meta_path = []
path_hooks = []
path_importer_cache = {}
builtin_module_names = ("builtins", "stackless", "sys", "time")


class _Implementation:
    def __init__(self):
        self.name = "dormouse"
        self.cache_tag = None
        self.version = version_info
        self.hexversion = hexversion

    def __repr__(self):
        items = ["%s=%r" % (key, value) for key, value in self.__dict__.items()]
        return "namespace(" + ", ".join(items) + ")"


implementation = _Implementation()


def _getframe(depth=0, /):
    outer = None
    chain = []
    module = _modules()["stackless"]
    for parts in module.getcurrent()._frames():
        outer = module.frame(parts, outer)
        chain.append(outer)
    if depth >= len(chain):
        raise ValueError("call stack is not deep enough")
    return chain[-1 - max(depth, 0)]


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def displayhook(object, /):
    _display(object)


def excepthook(exctype, value, traceback, /):
    stderr.write(_traceback_text(value.with_traceback(traceback)))


__displayhook__ = displayhook
__excepthook__ = excepthook


_AsyncgenHooks = _named_sequence("asyncgen_hooks", ("firstiter", "finalizer"))


def get_asyncgen_hooks():
    return _AsyncgenHooks(_asyncgen_hooks[:2])


def set_asyncgen_hooks(firstiter=_ABSENT, finalizer=_ABSENT):
    hooks = (firstiter, finalizer)
    for place, name in ((1, "finalizer"), (0, "firstiter")):
        hook = hooks[place]
        if hook is not _ABSENT and hook is not None and not callable(hook):
            raise TypeError("callable %s expected, got %s" % (name, _type_name(hook)))
    for place, hook in enumerate(hooks):
        if hook is not _ABSENT:
            _asyncgen_hooks[place] = hook


def getswitchinterval():
    return 0.005


def setswitchinterval(interval, /):
    pass


def gettrace():
    return None


def getprofile():
    return None


def is_finalizing():
    return False


abiflags = ""
float_repr_style = "short"
platlibdir = "lib"
pycache_prefix = None
thread_info = _named_sequence("sys.thread_info", ("name", "lock", "version"))((None, None, None))
_audit_hooks = []


def addaudithook(hook):
    _audit_hooks.append(hook)


def audit(event, /, *args):
    if not isinstance(event, str):
        raise TypeError("expected str for argument 'event', not " + _type_name(event))
    for hook in _audit_hooks:
        hook(event, args)


def getfilesystemencodeerrors():
    return "surrogateescape"


def call_tracing(func, args, /):
    return func(*args)


def get_coroutine_origin_tracking_depth():
    return 0


def set_coroutine_origin_tracking_depth(depth):
    if depth < 0:
        raise ValueError("depth must be >= 0")


def unraisablehook(unraisable, /):
    message = unraisable.err_msg or "Exception ignored in"
    stderr.write("%s: %r\n" % (message, unraisable.object))
    stderr.write(_traceback_text(unraisable.exc_value))


__unraisablehook__ = unraisablehook
