# __import__ and importlib import by a name that is computed.
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


put("pkg_i/__init__.py", "")
put("pkg_i/b.py", "thing = 3\n")
put("count_i.py", "try:\n    n += 1\nexcept NameError:\n    n = 1\n")

attempt("print(__import__('pkg_i.b').__name__)")
attempt("print(__import__('pkg_i.b', fromlist=['thing']).__name__)")
attempt("print(__import__('pkg_i', fromlist=['b']).b.thing)")
attempt("print(__import__('b', {'__package__': 'pkg_i'}, level=1).__name__)")
attempt("__import__('')")
attempt("__import__(3)")
attempt("__import__('nope_i')")
attempt("import importlib\nprint(importlib.import_module('pkg_i.b').thing)")
attempt("import importlib\nprint(importlib.import_module('.b', 'pkg_i').__name__)")
attempt("import importlib\nimportlib.import_module('.b')")
attempt("import importlib\nimportlib.import_module('nope_i.b')")
attempt("import importlib, count_i\nprint(count_i.n, importlib.reload(count_i) is count_i, count_i.n)")

for path in reversed(written):
    if os.path.isdir(path):
        os.rmdir(path)
    else:
        os.remove(path)
