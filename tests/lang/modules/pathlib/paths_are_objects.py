# Pure paths: parts, names, joining, comparing, matching.
import os
from pathlib import Path, PurePath


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


for text in ["", "/", "a/b", "/a//b/", "./a/../b", "//a", ".bashrc", "x.tar.gz", "a.", "..x"]:
    path = PurePath(text)
    print(repr(path), str(path), path.parts, repr(path.parent), path.name, path.stem, path.suffix, path.suffixes, path.anchor)
    print(list(path.parents), path / "z", path.is_absolute())
    show(lambda: path.with_name("n"))
    show(lambda: path.with_suffix(".q"))
show(lambda: PurePath("a", "b") == PurePath("a//b"))
show(lambda: hash(PurePath("a/b")) == hash(PurePath("a//b")))
show(lambda: "x" / PurePath("y"))
show(lambda: PurePath("a") / 5)
show(lambda: PurePath("/a/b").relative_to("/a"))
show(lambda: PurePath("/a/b").relative_to("/c"))
show(lambda: PurePath("a/b.py").match("*.py"))
show(lambda: PurePath("/a/b.py").match("/*.py"))
show(lambda: PurePath(5))
show(lambda: PurePath("a").with_suffix("q"))
show(lambda: PurePath("a/b/c").parents[1])
show(lambda: sorted([PurePath("b"), PurePath("a/c"), PurePath("a")]))
show(lambda: isinstance(Path("a"), os.PathLike) and os.fspath(Path("a")))
