# Files that are not there, are folders, or exist: exceptions with number, text and name.
def show(*args):
    try:
        open(*args)
    except OSError as error:
        print(type(error).__name__, error, "|", error.errno, error.strerror, repr(error.filename))


show("missing.txt")
show("missing/file.txt", "w")
show(".")
open("scratch.txt", "w").close()
show("scratch.txt", "x")
show("missing.bin", "rb")
try:
    with open("missing.txt") as file:
        print("never")
except FileNotFoundError as error:
    print(isinstance(error, IOError), error)
