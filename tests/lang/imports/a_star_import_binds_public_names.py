# from … import * binds what __all__ lists, or what has no underscore in front.
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


put("star_plain.py", "one = 1\n_two = 2\n__three = 3\ndef four(): pass\nimport os as five\n")
put("star_all.py", "__all__ = ['x', '_y']\nx = 1\n_y = 2\nz = 3\n")
put("star_bad.py", "__all__ = ['x', 'missing']\nx = 1\n")
put("star_odd.py", "__all__ = ['x', 3]\nx = 1\n")
put("pkg_s/__init__.py", "__all__ = ['m']\nk = 1\n")
put("pkg_s/m.py", "v = 5\n")
put("star_hook.py", "__all__ = ('made', 'real')\nreal = 1\ndef __getattr__(name):\n    return name * 2\n")

attempt("from star_plain import *\nprint(sorted(it for it in globals() if not it.startswith('__')))")
attempt("from star_all import *\nprint(sorted(it for it in globals() if not it.startswith('__')), _y)")
attempt("from star_bad import *")
attempt("from star_odd import *")
attempt("from pkg_s import *\nprint(m.v, 'k' in globals())")
attempt("from star_hook import *\nprint(made, real)")
attempt("from star_nope import *")

for path in reversed(written):
    if os.path.isdir(path):
        os.rmdir(path)
    else:
        os.remove(path)
