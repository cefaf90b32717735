# An exception raised while a module is imported shows the lines of that module.
import os, sys, traceback

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


def show(name):
    try:
        __import__(name)
    except Exception:
        lines = traceback.format_exc().replace(os.getcwd() + "/", "").replace('"/', '"').split("\n")
        print("\n".join(lines[3:]))


put("err_m.py", "def f():\n    return 1 / 0\n\n\nf()\n")
put("syn_m.py", "x = 1\nif x = 2:\n    pass\n")
put("outer_m.py", "import err_m\n")
show("err_m")
show("syn_m")
show("outer_m")
print(sorted(it for it in sys.modules if it.endswith("_m")))
put("err_m.py", "value = 5\n")
import outer_m

print(outer_m.err_m.value)

for path in reversed(written):
    if os.path.isdir(path):
        os.rmdir(path)
    else:
        os.remove(path)
