# `os.path`: paths as texts, and what the host says of them.

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix",
    "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
    "expanduser", "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir",
    "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames",
    "relpath", "commonpath",
]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
altsep = None
defpath = "/bin:/usr/bin"
devnull = "/dev/null"
supports_unicode_filenames = False


def _fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = _type_lookup(type(path), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)
    return method(path)


def normcase(s):
    return _fspath(s)


def isabs(s):
    s = _fspath(s)
    return s.startswith("/" if isinstance(s, str) else b"/")


def join(a, *p):
    path = _fspath(a)
    slash = "/" if isinstance(path, str) else b"/"
    for part in p:
        part = _fspath(part)
        if isinstance(part, str) != isinstance(path, str):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash):
            path = part
        elif not path or path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    p = _fspath(p)
    slash = "/" if isinstance(p, str) else b"/"
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = _fspath(p)
    slash, dot = ("/", ".") if isinstance(p, str) else (b"/", b".")
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = _fspath(p)
    return p[:0], p


def basename(p):
    p = _fspath(p)
    return p[p.rfind("/" if isinstance(p, str) else b"/") + 1 :]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    if not m:
        return ""
    first, last = min(m), max(m)
    for index, char in enumerate(first):
        if char != last[index]:
            return first[:index]
    return first


def _status(path):
    status = _file_status(_fspath(path))
    return None if type(status) is tuple else status


def _status_or_raise(path):
    status = _file_status(_fspath(path))
    if type(status) is tuple:
        raise OSError(status[0], status[1], path)
    return status


def exists(path):
    return _status(path) is not None


lexists = exists


def isfile(path):
    status = _status(path)
    return status is not None and not status[0]


def isdir(s):
    status = _status(s)
    return status is not None and status[0]


def islink(path):
    return False


def getsize(filename):
    return _status_or_raise(filename)[1]


def getmtime(filename):
    return _status_or_raise(filename)[2]


getatime = getctime = getmtime


def ismount(path):
    return abspath(path) in ("/", b"/")


def samestat(s1, s2):
    return tuple(s1) == tuple(s2)


def sameopenfile(fp1, fp2):
    return fp1 == fp2


def samefile(f1, f2):
    return abspath(f1) == abspath(f2)


def expanduser(path):
    path = _fspath(path)
    is_bytes = isinstance(path, bytes)
    tilde, slash = (b"~", b"/") if is_bytes else ("~", "/")
    if path != tilde and not path.startswith(tilde + slash):
        return path
    environ = _import_path("os").environ
    if "HOME" not in environ:
        return path
    home = environ["HOME"].rstrip("/")
    if is_bytes:
        home = home.encode("utf-8", "surrogateescape")
    return home + path[1:] or slash


def expandvars(path):
    path = _fspath(path)
    os = _import_path("os")
    if isinstance(path, bytes):
        return os.fsencode(expandvars(os.fsdecode(path)))
    pieces = path.split("$")
    found = [pieces[0]]
    for piece in pieces[1:]:
        if piece.startswith("{") and "}" in piece:
            name, _, rest = piece[1:].partition("}")
        else:
            size = 0
            while size < len(piece) and (piece[size].isalnum() or piece[size] == "_"):
                size += 1
            name, rest = piece[:size], piece[size:]
        value = os.environ.get(name)
        found.append("$" + piece if value is None else value + rest)
    return "".join(found)


def normpath(path):
    path = _fspath(path)
    if isinstance(path, bytes):
        return normpath(path.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
    if not path:
        return "."
    root = ""
    if path.startswith("/"):
        root = "//" if path.startswith("//") and not path.startswith("///") else "/"
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part == ".." and (parts and parts[-1] != ".."):
            parts.pop()
        elif part != ".." or not root:
            parts.append(part)
    return root + "/".join(parts) or "."


def abspath(path):
    path = _fspath(path)
    if not isabs(path):
        path = join(_current(), path)
    return normpath(path)


def _current():
    folder = _folder_current()
    if type(folder) is tuple:
        raise OSError(folder[0], folder[1])
    return folder


def realpath(filename, *, strict=False):
    return abspath(filename)


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    start_parts = [part for part in abspath(curdir if start is None else start).split("/") if part]
    parts = [part for part in abspath(path).split("/") if part]
    common = 0
    while common < len(parts) and common < len(start_parts) and parts[common] == start_parts[common]:
        common += 1
    return "/".join([".."] * (len(start_parts) - common) + parts[common:]) or "."


def commonpath(paths):
    paths = [_fspath(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({isabs(path) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split("/") if part and part != "."] for path in paths]
    first, last = min(split_paths), max(split_paths)
    common = first
    for index, part in enumerate(first):
        if part != last[index]:
            common = first[:index]
            break
    return ("/" if isabs(paths[0]) else "") + "/".join(common)
