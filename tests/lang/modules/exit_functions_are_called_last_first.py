# atexit: what was registered is called when the program has ended, the last first, and may sleep.
import atexit


def farewell(*args, **kwargs):
    print("farewell", args, kwargs)
    return len(args)


print(atexit.register(farewell, 1, x=2) is farewell)
atexit.register(farewell, 2)


@atexit.register
def decorated():
    print("decorated")
    # Too late to be called.
    atexit.register(farewell, "late")


for wrong in ((), (3,)):
    try:
        atexit.register(*wrong)
    except TypeError as error:
        print(error)


def gone():
    print("never printed")


atexit.register(gone)
atexit.register(farewell, "between")
atexit.register(gone)
atexit.unregister(gone)
print(atexit.unregister("unknown"))
atexit.register(lambda: print("values", [it * it for it in range(3)]))
print("the program ends")
