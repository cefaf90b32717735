# Relative imports go up one package a dot, and not beyond the top.
import os, sys

sys.dont_write_bytecode = True
written = []


def put(path, text):
    folder = os.path.dirname(path)
    if folder and not os.path.isdir(folder):
        os.mkdir(folder)
        written.append(folder)
    with open(path, "w") as file:
        file.write(text)
    if path not in written:
        written.append(path)


def attempt(text):
    try:
        exec(text, {"__name__": "__main__"})
    except Exception as error:
        location = getattr(error, "path", None)
        message = str(error).replace(location, "FILE") if location else str(error)
        print(text.replace("\n", "; "), "->", type(error).__name__, message, getattr(error, "name", None))


put("pkg_r/__init__.py", "")
put("pkg_r/a.py", "from . import b\nfrom .b import thing\nfrom .sub import deep\nfrom .sub.deep import up\n")
put("pkg_r/b.py", "thing = 3\n")
put("pkg_r/sub/__init__.py", "from ..b import thing as t\n")
put("pkg_r/sub/deep.py", "from .. import b as up\nfrom ..b import thing\n")
put("pkg_r/dots.py", "from ..nope import x\n")
put("pkg_r/dots3.py", "from ...nope import x\n")
put("pkg_r/wrong.py", "from .nope import x\n")
put("pkg_r/wrong2.py", "from . import nope\n")
put("top_r.py", "from . import x\n")

attempt("import pkg_r.a as a\nprint(a.thing, a.b.thing, a.deep.thing, a.up.__name__)")
attempt("import pkg_r.sub as s\nprint(s.t)")
attempt("import pkg_r.dots")
attempt("import pkg_r.dots3")
attempt("import pkg_r.wrong")
attempt("import pkg_r.wrong2")
attempt("from . import x")
attempt("from .a import x")
attempt("from .. import x")
attempt("import top_r")

for path in reversed(written):
    if os.path.isdir(path):
        os.rmdir(path)
    else:
        os.remove(path)
