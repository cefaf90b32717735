# `sys`: what is natural to write in the language.

byteorder = "little"
platform = "dormouse"
version = "3.11.0 (Dormouse 0.1.0)"
version_info = (3, 11, 0, "final", 0)
path = []


class _Output:
    def __init__(self, name, emit):
        self.name = name
        self._emit = emit

    def write(self, text):
        return self._emit(text)

    def flush(self):
        _flush()

    def isatty(self):
        return False


class _Input:
    name = "<stdin>"

    def readline(self):
        return _read_line()

    def __iter__(self):
        while True:
            line = _read_line()
            if not line:
                return
            yield line

    def read(self):
        return "".join(self)


stdout = __stdout__ = _Output("<stdout>", _write)
stderr = __stderr__ = _Output("<stderr>", _write_error)
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
    _recursion_limit(limit)


def intern(string, /):
    return string


def getsizeof(object, default=0):
    return 0
