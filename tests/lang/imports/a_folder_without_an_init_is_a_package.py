# Folders without an __init__ are packages too, also within others; they have a path and no file.
import os
import sys

if "" not in sys.path:
    sys.path.insert(0, "")


def put(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


put("bare_pkg/mod.py", "value = 3\nprint(__name__, __package__)\n")
put("bare_pkg/inner/deep.py", "from . import other\nfrom ..mod import value\nprint(__name__, __package__, value)\n")
put("bare_pkg/inner/other.py", "")
put("bare_pkg/full/__init__.py", "from .. import mod\n")
import bare_pkg.mod

print(bare_pkg.mod.value, bare_pkg.__file__, bare_pkg.__package__)
from bare_pkg.inner import deep
import bare_pkg.full

print(type(bare_pkg.__path__).__name__, bare_pkg.__path__[0].endswith("bare_pkg"), bare_pkg.__doc__, bare_pkg.__spec__.origin)
print(bare_pkg.full.mod is bare_pkg.mod, sorted(name for name in sys.modules if name.startswith("bare_pkg")))
for statement in ["import bare_pkg.none", "from bare_pkg import none", "import no_such_folder"]:
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__, str(error).replace(" (unknown location)", ""), error.name)
for path in ["mod.py", "inner/deep.py", "inner/other.py", "full/__init__.py"]:
    os.remove("bare_pkg/" + path)
for folder, _, _ in sorted(os.walk("bare_pkg"), reverse=True):
    for name in os.listdir(folder):
        for cached in os.listdir(folder + "/" + name):
            os.remove(folder + "/" + name + "/" + cached)
        os.rmdir(folder + "/" + name)
    os.rmdir(folder)
