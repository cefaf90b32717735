# PureWindowsPath: drives, shares, either slash and any case; WindowsPath is not for this system.
import pathlib

P = pathlib.PureWindowsPath


def t(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return type(e).__name__, str(e)


print(t(pathlib.WindowsPath, "a"))
for x in [
    "c:/a/b", "c:a", "//srv/share/x", "\\\\srv\\share", "/a", "a/b\\c", "C:", "c:\\", "", "a.txt", "nul", "c:/NUL.txt",
    "//?/c:/a", "//srv", "c:/a/../b/.", "\\a:b", "//a/b/c/d", "c:/a b.c#",
]:
    p = P(x)
    print(repr(p), str(p), p.drive, p.root, p.anchor, p.parts, p.name, p.is_absolute(), p.parent)
    print(t(p.as_uri), p.as_posix(), p.is_reserved(), p.suffix, p.stem)
print(P("A/b") == P("a/B"), hash(P("A")) == hash(P("a")), P("a") < P("B"), P("a") == pathlib.PurePosixPath("a"))
print(P("c:/a") / "d:b", P("c:/a") / "c:b", P("c:/a") / "/b", P("c:/A/b").relative_to("C:/a"), t(P("c:/a").relative_to, "d:/"))
print(P("c:/A/x.PY").match("*.py"), P("c:/a").with_name("q"), t(P("c:/").with_name, "q"), t(P("c:/a").with_name, "b:c"))
print(P("c:/a.b").with_suffix(".z"), P("c:/a").is_relative_to("C:/"), P(pathlib.PurePosixPath("a/b")), P("c:/a").joinpath("b", "d:/e"))
print(list(P("c:/a/b").parents), t(lambda: P("a") < pathlib.PurePosixPath("b")), {P("X"): 1}[P("x")])
print(pathlib.PurePosixPath("/a b/c#").as_uri())
