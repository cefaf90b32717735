# The functions of os.path that only look at texts.
import os
import os.path


def show(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


for path in ["", "/", "a/", "/a/b", "a//b", "//a", "///a", "./a/../b", "../..", "/..", ".bashrc", "x.tar.gz", "a.b/c", "..x", "a."]:
    for function in [os.path.split, os.path.splitext, os.path.basename, os.path.dirname, os.path.normpath, os.path.isabs]:
        show(function, path)
show(os.path.join, "a", "b", "/c", "d")
show(os.path.join, "a", "")
show(os.path.join, "a", b"b")
show(os.path.join, 5)
show(os.path.commonprefix, ["abc", "abd"])
show(os.path.commonpath, ["/a/b", "/a/c"])
show(os.path.commonpath, ["a", "/b"])
show(os.path.relpath, "/a/b", "/a/c")
show(os.path.exists, "nope")
show(os.fspath, 5)
show(os.getenv, "DORMOUSE_NOT_SET", "default")
print(os.sep, os.curdir, repr(os.linesep), os.path.abspath("x") == os.path.join(os.getcwd(), "x"))
