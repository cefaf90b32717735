# `os`: the part of the world that the host grants, which is files and folders.

__path__ = []
__all__ = [
    "altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull", "SEEK_SET",
    "SEEK_CUR", "SEEK_END", "fsencode", "fsdecode", "extsep", "DirEntry", "EX_CANTCREAT", "EX_CONFIG",
    "EX_DATAERR", "EX_IOERR", "EX_NOHOST", "EX_NOINPUT", "EX_NOPERM", "EX_NOUSER", "EX_OK", "EX_OSERR",
    "EX_OSFILE", "EX_PROTOCOL", "EX_SOFTWARE", "EX_TEMPFAIL", "EX_UNAVAILABLE", "EX_USAGE", "F_OK", "O_APPEND",
    "O_CREAT", "O_EXCL", "O_RDONLY", "O_RDWR", "O_TRUNC", "O_WRONLY", "R_OK", "W_OK", "X_OK", "access", "environ",
    "error", "fspath", "get_terminal_size", "getcwd", "getcwdb", "listdir", "lstat", "mkdir", "putenv", "remove",
    "rename", "replace", "rmdir", "scandir", "stat", "stat_result", "strerror", "terminal_size", "truncate",
    "unlink", "unsetenv", "urandom", "makedirs", "removedirs", "renames", "walk", "getenv",
    "supports_bytes_environ", "environb", "getenvb",
]

import os.path as path

from operator import itemgetter as _itemgetter

from collections.abc import Mapping as _Mapping, MutableMapping as _MutableMapping

name = "posix"
sep = "/"
altsep = None
pathsep = ":"
curdir = "."
pardir = ".."
extsep = "."
linesep = "\n"
devnull = "/dev/null"
error = OSError
defpath = "/bin:/usr/bin"
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE = 0, 64, 65, 66, 67, 68, 69
EX_SOFTWARE, EX_OSERR, EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL = 70, 71, 72, 73, 74, 75
EX_PROTOCOL, EX_NOPERM, EX_CONFIG = 76, 77, 78
supports_bytes_environ = True


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = _type_lookup(type(path), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + _type_name(path))
    result = method(path)
    if not isinstance(result, (str, bytes)):
        raise TypeError(
            "expected %s.__fspath__() to return str or bytes, not %s" % (_type_name(path), _type_name(result))
        )
    return result


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class _PathLikeType(type):
    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        return hasattr(subclass, "__fspath__")


class PathLike(metaclass=_PathLikeType):
    pass


class _Environ(_MutableMapping):
    # Starts empty: the host grants no environment.
    def __init__(self, variables, kind):
        self._variables = variables
        self._kind = kind

    def _encoded(self, value):
        if not isinstance(value, self._kind):
            raise TypeError("%s expected, not %s" % (self._kind.__name__, type(value).__name__))
        return fsencode(value)

    def _decoded(self, value):
        return value if self._kind is bytes else fsdecode(value)

    def __getitem__(self, key):
        try:
            value = self._variables[self._encoded(key)]
        except KeyError:
            raise KeyError(key) from None
        return self._decoded(value)

    def __setitem__(self, key, value):
        key, value = self._encoded(key), self._encoded(value)
        if b"=" in key or not key:
            raise OSError(22, "Invalid argument") if not key else ValueError("illegal environment variable name")
        if b"\0" in key or b"\0" in value:
            raise ValueError("embedded null byte")
        self._variables[key] = value

    def __delitem__(self, key):
        try:
            del self._variables[self._encoded(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._variables):
            yield self._decoded(key)

    def __len__(self):
        return len(self._variables)

    def __repr__(self):
        items = ("%r: %r" % (self._decoded(key), self._decoded(value)) for key, value in self._variables.items())
        return "environ({%s})" % ", ".join(items)

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        return {**self, **other}

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        return {**other, **self}

    def __ior__(self, other):
        self.update(other)
        return self


environb = _Environ({}, bytes)
environ = _Environ(environb._variables, str)


def getenv(key, default=None):
    return environ.get(key, default)


def getenvb(key, default=None):
    return environb.get(key, default)


def putenv(name, value, /):
    # Would be seen by other programs only, of which there are none.
    fsencode(name), fsencode(value)


def unsetenv(name, /):
    fsencode(name)


def strerror(code, /):
    import errno

    text = errno._MESSAGES[code] if 0 <= code < len(errno._MESSAGES) else ""
    return text or "Unknown error %d" % code


def urandom(size, /):
    if size < 0:
        raise ValueError("negative argument not allowed")
    return _entropy(size)


terminal_size = _named_sequence("os.terminal_size", ("columns", "lines"), 2)


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


def _checked(result, path, other=None):
    if type(result) is tuple:
        if other is None:
            raise OSError(result[0], result[1], path)
        raise OSError(result[0], result[1], path, None, other)
    return result


class stat_result(tuple):
    # What the host does not tell is zero.
    n_fields, n_sequence_fields, n_unnamed_fields = 19, 10, 3
    st_mode, st_ino, st_dev = (property(_itemgetter(at)) for at in (0, 1, 2))
    st_nlink, st_uid, st_gid, st_size = (property(_itemgetter(at)) for at in (3, 4, 5, 6))
    st_rdev = 0
    st_blksize = 4096

    def __new__(cls, sequence, time=None):
        items = tuple(sequence)
        if len(items) < 10:
            message = "os.stat_result() takes an at least 10-sequence (%d-sequence given)"
            raise TypeError(message % len(items))
        self = tuple.__new__(cls, items[:10])
        times = items[7:10] if time is None else [time] * 3
        self.st_atime, self.st_mtime, self.st_ctime = times
        return self

    st_atime_ns = property(lambda self: int(self.st_atime * 1000000000))
    st_mtime_ns = property(lambda self: int(self.st_mtime * 1000000000))
    st_ctime_ns = property(lambda self: int(self.st_ctime * 1000000000))
    st_blocks = property(lambda self: (self.st_size + 511) // 512)

    def __reduce__(self):
        return stat_result, (tuple(self), self.st_mtime)

    def __repr__(self):
        names = "st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime st_ctime".split()
        return "os.stat_result(%s)" % ", ".join("%s=%r" % pair for pair in zip(names, self))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    is_folder, size, modified = _checked(_file_status(fsdecode(path)), path)
    mode = 0o40755 if is_folder else 0o100644
    times = [0 if modified is None else int(modified)] * 3
    return stat_result((mode, 0, 0, 1, 0, 0, size, *times), modified or 0.0)


def lstat(path, *, dir_fd=None):
    return stat(path)


def access(path, mode):
    return type(_file_status(fsdecode(path))) is not tuple


def getcwd():
    return _checked(_folder_current(), None)


def getcwdb():
    return fsencode(getcwd())


def listdir(path=None):
    folder = "." if path is None else path
    names = _checked(_folder_list(fsdecode(folder)), folder)
    return [fsencode(name) for name in names] if isinstance(fspath(folder), bytes) else names


def mkdir(path, mode=0o777):
    _checked(_folder_create(fsdecode(path)), path)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, exist_ok=True)
    try:
        mkdir(name)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path):
    _checked(_file_remove(fsdecode(path)), path)


unlink = remove


def rmdir(path):
    _checked(_folder_remove(fsdecode(path)), path)


def rename(src, dst):
    _checked(_file_rename(fsdecode(src), fsdecode(dst)), src, dst)


replace = rename


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def inode(self):
        return 0

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return "<DirEntry %r>" % self.name


class _Scan:
    def __init__(self, entries):
        self._entries = entries
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._at >= len(self._entries):
            raise StopIteration
        self._at += 1
        return self._entries[self._at - 1]

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def close(self):
        pass


def scandir(path=None):
    path = "." if path is None else fspath(path)
    return _Scan([DirEntry(path, name) for name in listdir(path)])


def truncate(path, length):
    _checked(_file_resize(fsdecode(path), length), path)


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as failure:
        if onerror is not None:
            onerror(failure)
        return
    folders = [name for name in names if path.isdir(path.join(top, name))]
    files = [name for name in names if name not in folders]
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(path.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files
