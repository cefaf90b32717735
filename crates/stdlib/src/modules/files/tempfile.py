# `tempfile`: files and folders that go away again.

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkdtemp", "mktemp",
    "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]

import io as _io
import os as _os
import shutil as _shutil
from random import Random as _Random

TMP_MAX = 10000
template = "tmp"
tempdir = None


def gettempprefix():
    return "tmp"


def gettempprefixb():
    return b"tmp"


def gettempdir():
    global tempdir
    if tempdir is None:
        places = [_os.environ[name] for name in ("TMPDIR", "TEMP", "TMP") if name in _os.environ]
        places += ["/tmp", "/var/tmp", "/usr/tmp", _os.getcwd()]
        for place in places:
            if _os.path.isdir(place):
                tempdir = _os.path.abspath(place)
                break
        else:
            raise FileNotFoundError(2, "No usable temporary directory found in %s" % places)
    return _os.fsdecode(tempdir)


def gettempdirb():
    return _os.fsencode(gettempdir())


class _RandomNameSequence:
    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(_Random().choices(self.characters, k=8))


def _made(make, suffix, prefix, dir):
    # Makes what has a name that nobody has.
    is_bytes = any(isinstance(it, bytes) for it in (suffix, prefix, dir))
    if is_bytes and any(isinstance(it, str) for it in (suffix, prefix, dir)):
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    suffix = _os.fsdecode(suffix or "")
    prefix = _os.fsdecode("tmp" if prefix is None else prefix)
    folder = _os.fsdecode(gettempdir() if dir is None else dir)
    names = _RandomNameSequence()
    for _ in range(TMP_MAX):
        path = _os.path.abspath(_os.path.join(folder, prefix + next(names) + suffix))
        path = _os.fsencode(path) if is_bytes else path
        try:
            return make(path), path
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary name found")


def mkdtemp(suffix=None, prefix=None, dir=None):
    return _made(_os.mkdir, suffix, prefix, dir)[1]


def _refuse_existing(path):
    if _os.path.exists(path):
        raise FileExistsError(17, "File exists", path)


def mktemp(suffix="", prefix="tmp", dir=None):
    return _made(_refuse_existing, suffix, prefix, dir)[1]


class _TemporaryFileWrapper:
    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._is_closed = False

    def __getattr__(self, name):
        if name in ("file", "name", "delete"):
            raise AttributeError(name)
        return getattr(self.file, name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self.close()
        return result

    def close(self):
        self.file.close()
        if not self._is_closed:
            self._is_closed = True
            if self.delete:
                _os.unlink(self.name)

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
    errors=None,
):
    file, name = _made(lambda path: open(path, "xb"), suffix, prefix, dir)
    file.close()
    try:
        file = open(name, mode, buffering, encoding, errors, newline)
    except:
        _os.unlink(name)
        raise
    return _TemporaryFileWrapper(file, name, delete)


TemporaryFile = NamedTemporaryFile


class SpooledTemporaryFile(_io.IOBase):
    _rolled = False

    def __init__(
        self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
        *, errors=None,
    ):
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding or "utf-8", errors, newline)
        self._max_size = max_size
        self._arguments = mode, buffering, encoding, newline, suffix, prefix, dir, True

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        if self._rolled:
            return
        file = self._file
        at = file.tell()
        file.seek(0)
        self._file = TemporaryFile(*self._arguments)
        self._file.write(file.read())
        self._file.seek(at)
        self._rolled = True

    def write(self, s):
        result = self._file.write(s)
        self._check(self._file)
        return result

    def writelines(self, iterable):
        result = self._file.writelines(iterable)
        self._check(self._file)
        return result

    def read(self, *args):
        return self._file.read(*args)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def flush(self):
        self._file.flush()

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def name(self):
        return self._file.name if self._rolled else None

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()

    def __iter__(self):
        return self._file.__iter__()

    def __enter__(self):
        if self.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._is_there = True

    def __repr__(self):
        return "<%s %r>" % (self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()

    def cleanup(self):
        if self._is_there or _os.path.exists(self.name):
            self._is_there = False
            _shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)
