# A module with __getattr__ and __dir__ answers for what it does not have.
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


put("hook_m.py", "real = 1\ndef __getattr__(name):\n    if name == 'magic':\n        return 42\n    raise AttributeError('no ' + name)\ndef __dir__():\n    return ['magic', 'a']\n")

attempt("import hook_m\nprint(hook_m.magic, hook_m.real, dir(hook_m))")
attempt("import hook_m\nprint(getattr(hook_m, 'other', 7), hasattr(hook_m, 'magic'), hasattr(hook_m, 'x'))")
attempt("from hook_m import magic\nprint(magic)")
attempt("from hook_m import other")

for path in reversed(written):
    if os.path.isdir(path):
        os.rmdir(path)
    else:
        os.remove(path)
