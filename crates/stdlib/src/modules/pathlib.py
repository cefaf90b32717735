# `pathlib`: paths as objects.

__all__ = [
    "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath",
]

import fnmatch as _fnmatch
import io as _io
import os as _os


def _quoted(data):
    return _import_path("urllib.parse").quote_from_bytes(data)


def _parse(texts):
    root = ""
    parts = []
    for text in texts:
        if text.startswith("/"):
            root = "//" if text.startswith("//") and not text.startswith("///") else "/"
            parts = []
        parts += [part for part in text.split("/") if part and part != "."]
    return root, parts


class PurePath:
    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                arg = str(arg) if arg._root or arg._parts else ""
            else:
                arg = _os.fspath(arg)
                if not isinstance(arg, str):
                    raise TypeError(
                        "argument should be a str object or an os.PathLike object returning str, not %r" % type(arg)
                    )
            texts.append(arg)
        return cls._made(*cls._parse(texts))

    _parse = staticmethod(_parse)

    @classmethod
    def _made(cls, root, parts):
        self = object.__new__(cls)
        self._root = root
        self._parts = parts
        return self

    def __reduce__(self):
        return (type(self), (str(self),))

    def __str__(self):
        return self._root + "/".join(self._parts) or "."

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, str(self))

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return _os.fsencode(self)

    def as_posix(self):
        return str(self)

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + _quoted(bytes(self))

    def _is_like(self, other):
        return isinstance(other, PurePath) and isinstance(other, PureWindowsPath) == isinstance(self, PureWindowsPath)

    def _key(self):
        return ([self._root] if self._root else []) + self._parts

    def __eq__(self, other):
        return self._key() == other._key() if self._is_like(other) else NotImplemented

    def __hash__(self):
        return hash(str(self))

    def __lt__(self, other):
        return self._key() < other._key() if self._is_like(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._is_like(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._is_like(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._is_like(other) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *args):
        return type(self)(self, *args)

    drive = ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def parts(self):
        return tuple(self._key())

    @property
    def name(self):
        return self._parts[-1] if self._parts else ""

    @property
    def suffix(self):
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        at = name.rfind(".")
        return name[:at] if 0 < at < len(name) - 1 else name

    @property
    def parent(self):
        return self._made(self._root, self._parts[:-1]) if self._parts else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        if not name or "/" in name or name == ".":
            raise ValueError("Invalid name %r" % (name,))
        return self._made(self._root, self._parts[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix %r" % (suffix,))
        name = self.name
        if not name:
            raise ValueError("%r has an empty name" % (self,))
        old = self.suffix
        return self._made(self._root, self._parts[:-1] + [(name[: -len(old)] if old else name) + suffix])

    def relative_to(self, *other):
        if not other:
            raise TypeError("need at least one argument")
        base = type(self)(*other)
        count = len(base._parts)
        if base._root != self._root or self._parts[:count] != base._parts:
            raise ValueError(
                "%r is not in the subpath of %r OR one path is relative and the other is absolute."
                % (str(self), str(base))
            )
        return self._made("", self._parts[count:])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
        except ValueError:
            return False
        return True

    def match(self, path_pattern):
        root, parts = _parse([path_pattern])
        if not root and not parts:
            raise ValueError("empty pattern")
        own = self._key()
        wanted = ([root] if root else []) + parts
        if root and len(own) != len(wanted) or len(own) < len(wanted):
            return False
        pairs = zip(reversed(own), reversed(wanted))
        return all([_fnmatch.fnmatchcase(part, pattern) for part, pattern in pairs])


class _Parents:
    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._parts)

    def __getitem__(self, index):
        path = self._path
        if isinstance(index, slice):
            return tuple([self[at] for at in range(*index.indices(len(self)))])
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return path._made(path._root, path._parts[: -index - 1])

    def __repr__(self):
        return "<%s.parents>" % type(self._path).__name__


class PurePosixPath(PurePath):
    pass


def _split_windows(text):
    # The drive, the root, and the rest.
    text = text.replace("/", "\\")
    prefix = ""
    if text.startswith("\\\\?\\"):
        prefix, text = text[:4], text[4:]
        if text.startswith("UNC\\"):
            prefix += text[:3]
            text = "\\" + text[3:]
    if text.startswith("\\\\") and not text.startswith("\\", 2):
        share = text.find("\\", 2)
        end = text.find("\\", share + 1)
        if share >= 0 and end != share + 1:
            end = len(text) if end < 0 else end
            drive = prefix + text[1:end] if prefix else text[:end]
            return drive, "\\", text[end + 1 :]
    drive = ""
    if text[1:2] == ":" and text[0].isascii() and text[0].isalpha():
        drive, text = text[:2], text[2:]
    root = "\\" if text.startswith("\\") else ""
    return prefix + drive, root, text.lstrip("\\")


def _parse_windows(texts):
    drive = root = ""
    parts = []
    for text in texts:
        new_drive, new_root, rest = _split_windows(text)
        if new_root:
            drive, root, parts = new_drive or drive, new_root, []
        elif new_drive and new_drive.lower() != drive.lower():
            drive, root, parts = new_drive, "", []
        parts += [part for part in rest.split("\\") if part and part != "."]
    return drive + root, parts


_RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    name + digit for name in ("COM", "LPT") for digit in "123456789\xb9\xb2\xb3"
}


class PureWindowsPath(PurePath):
    # The root of the others is here the anchor, which begins with the drive.
    _parse = staticmethod(_parse_windows)

    def __str__(self):
        return self._root + "\\".join(self._parts) or "."

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self.as_posix())

    def as_posix(self):
        return str(self).replace("\\", "/")

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        text = self.as_posix()
        if len(self.drive) == 2:
            return "file:///%s/%s" % (self.drive, _quoted(text[2:].lstrip("/").encode()))
        return "file:" + _quoted(text.encode())

    @property
    def drive(self):
        return _split_windows(self._root)[0]

    @property
    def root(self):
        return _split_windows(self._root)[1]

    @property
    def parts(self):
        return tuple(([self._root] if self._root else []) + self._parts)

    def _key(self):
        return [part.lower() for part in self.parts]

    def __hash__(self):
        return hash(tuple(self._key()))

    def is_absolute(self):
        return bool(self.drive and self.root)

    def is_reserved(self):
        if not self._parts or self._root.startswith("\\\\"):
            return False
        return self._parts[-1].partition(".")[0].partition(":")[0].rstrip(" ").upper() in _RESERVED

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        root, parts = _parse_windows([name])
        if not name or name[-1] in "\\/" or root or len(parts) != 1:
            raise ValueError("Invalid name %r" % (name,))
        return self._made(self._root, self._parts[:-1] + [name])

    def relative_to(self, *other):
        if not other:
            raise TypeError("need at least one argument")
        base = type(self)(*other)
        own, wanted = self._key(), base._key()
        if own[: len(wanted)] != wanted:
            raise ValueError(
                "%r is not in the subpath of %r OR one path is relative and the other is absolute."
                % (str(self), str(base))
            )
        return self._made("", list(self.parts[len(wanted) :]))

    def match(self, path_pattern):
        root, parts = _parse_windows([path_pattern.lower()])
        if not root and not parts:
            raise ValueError("empty pattern")
        own = self._key()
        wanted = ([root] if root else []) + parts
        if root and len(own) != len(wanted) or len(own) < len(wanted):
            return False
        pairs = zip(reversed(own), reversed(wanted))
        return all([_fnmatch.fnmatchcase(part, pattern) for part, pattern in pairs])


class Path(PurePath):
    def __new__(cls, *args):
        if issubclass(cls, PureWindowsPath):
            raise NotImplementedError("cannot instantiate %r on your system" % (cls.__name__,))
        return PurePath.__new__(PosixPath if cls is Path else cls, *args)

    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    def stat(self, *, follow_symlinks=True):
        return _os.stat(str(self))

    def exists(self):
        return _os.path.exists(str(self))

    def is_file(self):
        return _os.path.isfile(str(self))

    def is_dir(self):
        return _os.path.isdir(str(self))

    def is_symlink(self):
        return False

    is_block_device = is_char_device = is_fifo = is_socket = is_symlink

    def is_mount(self):
        return _os.path.ismount(str(self))

    def lstat(self):
        return _os.lstat(str(self))

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    def absolute(self):
        return self if self.is_absolute() else type(self)(_os.getcwd(), self)

    def resolve(self, strict=False):
        return type(self)(_os.path.abspath(str(self)))

    def expanduser(self):
        if self._root or not self._parts or not self._parts[0].startswith("~"):
            return self
        home = _os.path.expanduser(self._parts[0])
        if home.startswith("~"):
            raise RuntimeError("Could not determine home directory.")
        return type(self)(home, *self._parts[1:])

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open("r", encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        self.open("a" if exist_ok else "x").close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _os.mkdir(str(self))
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        _os.rmdir(str(self))

    def unlink(self, missing_ok=False):
        try:
            _os.remove(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        _os.rename(str(self), _os.fspath(target))
        return type(self)(target)

    replace = rename

    def samefile(self, other_path):
        return _os.path.samefile(self, other_path)

    def iterdir(self):
        for name in _os.listdir(str(self)):
            yield self._made(self._root, self._parts + [name])

    def glob(self, pattern):
        if not pattern:
            raise ValueError("Unacceptable pattern: %r" % (pattern,))
        root, parts = _parse([pattern])
        if root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        return self._glob(parts)

    def rglob(self, pattern):
        return self._glob(["**"] + _parse([pattern])[1])

    def _glob(self, parts):
        if not parts:
            yield self
            return
        first, rest = parts[0], parts[1:]
        if first == "**":
            for folder in self._folders():
                yield from folder._glob(rest)
        elif self.is_dir():
            for child in self.iterdir():
                if _fnmatch.fnmatchcase(child.name, first) and (not rest or child.is_dir()):
                    yield from child._glob(rest)

    def _folders(self):
        yield self
        for child in self.iterdir():
            if child.is_dir():
                yield from child._folders()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(Path, PureWindowsPath):
    pass
