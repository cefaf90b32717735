# os.environ holds texts, os.environb the same as bytes; paths are expanded with them.
import os

for name in list(os.environ):
    del os.environ[name]


def show(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


os.environ["NAME"] = "value"
print(os.environ, os.environb[b"NAME"], os.getenv("NAME"), os.getenv("OTHER", 1), "NAME" in os.environ)
show(os.environ.__setitem__, "a", 1)
show(os.environ.__getitem__, "nope")
show(os.environ.__getitem__, 1)
show(os.environ.__delitem__, "nope")
print(os.environ | {"x": "y"}, os.environ.copy(), os.environ.setdefault("Q", "1"), sorted(os.environ.items()))
print(os.path.expandvars("$NAME/${NAME}x/$OTHER/$"), os.path.expandvars(b"$Q$"))
os.environ["HOME"] = "/home/me/"
print(os.path.expanduser("~/a"), os.path.expanduser("~"), os.path.expanduser("a/~"), os.path.expanduser(b"~/b"))
os.environ.update(A="1")
print(os.environ.pop("A"), os.environ.get("A"))
print(os.terminal_size((80, 24)), os.strerror(2), os.SEEK_END, os.EX_USAGE)
