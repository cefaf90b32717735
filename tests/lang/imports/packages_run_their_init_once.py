# A package runs its __init__ before its modules, each once.
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


put("pkg_a/__init__.py", "print('init', __name__, __package__, len(__path__))\nvalue = 1\n")
put("pkg_a/b.py", "print('b', __name__, __package__)\nthing = 3\n")
put("pkg_a/sub/__init__.py", "print('sub', __name__, __package__)\n")
put("pkg_a/sub/c.py", "print('c', __name__, __package__)\nx = 1\n")

attempt("import pkg_a")
attempt("import pkg_a.b\nprint(pkg_a.b.thing, pkg_a.value)")
attempt("import pkg_a.b as q\nprint(q.thing)")
attempt("from pkg_a import b as q\nprint(q.__name__)")
attempt("from pkg_a.b import thing as t\nprint(t)")
attempt("import pkg_a.sub.c\nprint(pkg_a.sub.c.x)")
attempt("import pkg_a.sub.c as c\nprint(c.__package__)")
attempt("import sys\nprint(sorted(it for it in sys.modules if it.startswith('pkg_a')))")
attempt("from pkg_a import sub, b, value\nprint(sub.__name__, value)")

for path in reversed(written):
    if os.path.isdir(path):
        os.rmdir(path)
    else:
        os.remove(path)
