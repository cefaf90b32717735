# set_atomic gives the old flag; atomic() sets it for a block and keeps what was set before.
import stackless

current = stackless.getcurrent()
print(current.atomic, current.set_atomic(True), current.atomic, current.set_atomic(False))
with stackless.atomic():
    print(current.atomic)
    with stackless.atomic():
        print(current.atomic)
    print(current.atomic)
print(current.atomic)
print(current.set_ignore_nesting(1), current.ignore_nesting, current.set_ignore_nesting(0))
try:
    current.set_atomic("x")
except TypeError:
    print("TypeError")
