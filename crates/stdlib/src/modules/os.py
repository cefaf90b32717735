# `os`: the part of the world that the host grants, which is files and folders.

__path__ = []

import os.path as path

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
environ = {}
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1


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


def getenv(key, default=None):
    return environ.get(key, default)


def _checked(result, path, other=None):
    if type(result) is tuple:
        if other is None:
            raise OSError(result[0], result[1], path)
        raise OSError(result[0], result[1], path, None, other)
    return result


class stat_result:
    def __init__(self, is_folder, size, modified):
        self.st_mode = 0o40755 if is_folder else 0o100644
        self.st_size = size
        self.st_mtime = modified

    def __repr__(self):
        return "os.stat_result(st_mode=%d, st_size=%d)" % (self.st_mode, self.st_size)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    return stat_result(*_checked(_file_status(fsdecode(path)), path))


lstat = stat


def access(path, mode):
    return type(_file_status(fsdecode(path))) is not tuple


def getcwd():
    return _checked(_folder_current(), None)


def listdir(path="."):
    return _checked(_folder_list(fsdecode(path)), path)


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


def scandir(path="."):
    return _Scan([DirEntry(path, name) for name in listdir(path)])


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
