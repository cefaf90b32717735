# `glob`: the files whose names fit a pattern.

__all__ = ["glob", "iglob", "escape"]

import fnmatch
import os
import re

magic_check = re.compile("([*?[])")
magic_check_bytes = re.compile(b"([*?[])")


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(
        iglob(
            pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden
        )
    )


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    if root_dir is not None:
        root_dir = os.fspath(root_dir)
    else:
        root_dir = pathname[:0]
    found = _found(pathname, root_dir, recursive, include_hidden, False)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        return _without_root(found)
    return found


def _without_root(found):
    # A recursive pattern finds the folder it starts from, which has no name.
    for name in found:
        if name:
            yield name


def _found(pathname, root_dir, recursive, include_hidden, is_folder):
    folder, base = os.path.split(pathname)
    if not has_magic(pathname):
        if base:
            if os.path.lexists(os.path.join(root_dir, pathname)):
                yield pathname
        elif os.path.isdir(os.path.join(root_dir, folder)):
            yield pathname
        return
    if not folder:
        if recursive and _is_recursive(base):
            yield from _below(root_dir, folder, is_folder, include_hidden)
        else:
            yield from _matching(root_dir, base, is_folder, include_hidden)
        return
    if folder != pathname and has_magic(folder):
        folders = _found(folder, root_dir, recursive, include_hidden, True)
    else:
        folders = [folder]
    for folder in folders:
        inside = os.path.join(root_dir, folder)
        if not has_magic(base):
            names = _named(inside, base)
        elif recursive and _is_recursive(base):
            names = _below(inside, base, is_folder, include_hidden)
        else:
            names = _matching(inside, base, is_folder, include_hidden)
        for name in names:
            yield os.path.join(folder, name)


def _entries(folder, is_folder):
    dot = b"." if isinstance(folder, bytes) else "."
    try:
        names = os.listdir(folder or dot)
    except OSError:
        return []
    if is_folder:
        return [name for name in names if os.path.isdir(os.path.join(folder, name))]
    return names


def _matching(folder, pattern, is_folder=False, include_hidden=False):
    names = _entries(folder, is_folder)
    if not include_hidden and not _is_hidden(pattern):
        names = [name for name in names if not _is_hidden(name)]
    return fnmatch.filter(names, pattern)


def _named(folder, base):
    if base:
        return [base] if os.path.lexists(os.path.join(folder, base)) else []
    return [base] if os.path.isdir(folder) else []


def _below(folder, pattern, is_folder, include_hidden):
    if not folder or os.path.isdir(folder):
        yield pattern[:0]
    yield from _deep(folder, is_folder, include_hidden)


def _deep(folder, is_folder, include_hidden):
    for name in _entries(folder, is_folder):
        if include_hidden or not _is_hidden(name):
            yield name
            path = os.path.join(folder, name) if folder else name
            for inside in _deep(path, is_folder, include_hidden):
                yield os.path.join(name, inside)


def glob0(dirname, pattern):
    return _named(dirname, pattern)


def glob1(dirname, pattern):
    return _matching(dirname, pattern)


def has_magic(s):
    check = magic_check_bytes if isinstance(s, bytes) else magic_check
    return check.search(s) is not None


def _is_hidden(name):
    return name.startswith(b"." if isinstance(name, bytes) else ".")


def _is_recursive(pattern):
    return pattern == (b"**" if isinstance(pattern, bytes) else "**")


def escape(pathname):
    drive, pathname = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        return drive + magic_check_bytes.sub(b"[\\1]", pathname)
    return drive + magic_check.sub("[\\1]", pathname)
