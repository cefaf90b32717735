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
