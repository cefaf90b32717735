# Modules that import each other see what the other has bound so far.
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


put("ring_a.py", "x = 1\nimport ring_b\ny = ring_b.z + 1\n")
put("ring_b.py", "import ring_a\nz = ring_a.x + 1\ndef late():\n    return ring_a.y\n")
put("cyc_a.py", "import cyc_b\nx = cyc_b.y\n")
put("cyc_b.py", "import cyc_a\ny = cyc_a.x\n")
put("cyc_c.py", "from cyc_d import y\nx = 1\n")
put("cyc_d.py", "from cyc_c import x\ny = 1\n")
put("pkg_c/__init__.py", "from . import one\n")
put("pkg_c/one.py", "from . import two\nvalue = 1\n")
put("pkg_c/two.py", "from . import one\nprint(hasattr(one, 'value'))\n")

attempt("import ring_a, ring_b\nprint(ring_a.y, ring_b.late())")
attempt("import cyc_a")
attempt("import cyc_b")
attempt("import cyc_c")
attempt("import sys\nprint('cyc_a' in sys.modules, 'cyc_c' in sys.modules)")
attempt("import pkg_c\nprint(pkg_c.one.value, pkg_c.two.one is pkg_c.one)")

for path in reversed(written):
    if os.path.isdir(path):
        os.rmdir(path)
    else:
        os.remove(path)
