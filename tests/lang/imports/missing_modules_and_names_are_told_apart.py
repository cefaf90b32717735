# What an import does not find is named in the error.
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


put("pkg_m/__init__.py", "value = 1\n")
put("plain_m.py", "one = 1\n")
put("inner_m.py", "import really_missing\n")

attempt("import nothing")
attempt("import nothing.at.all")
attempt("import pkg_m.nothing")
attempt("from pkg_m import nothing")
attempt("from pkg_m.nothing import x")
attempt("import plain_m.one")
attempt("from plain_m import five")
attempt("from plain_m import one, five")
attempt("import inner_m")
attempt("import pkg_m\npkg_m.nope")
attempt("import plain_m\nplain_m.nope")
attempt("import sys\nsys.modules['blocked_m'] = None\nimport blocked_m")
attempt("import sys\nsys.modules['odd_m'] = 3\nimport odd_m\nprint(odd_m)")
attempt("import sys, types\nmade = types.ModuleType('made_m', 'doc')\nmade.x = 1\nsys.modules['made_m'] = made\nfrom made_m import x\nprint(x)")
attempt("import sys\ndel sys.modules['plain_m']\nimport plain_m\nprint(plain_m.one)")

for path in reversed(written):
    if os.path.isdir(path):
        os.rmdir(path)
    else:
        os.remove(path)
