# yield from runs at nesting level 0: nesting_level is always 0 and restorable always True.
import stackless


def inner():
    current = stackless.getcurrent()
    print(current.nesting_level, current.restorable, current.recursion_depth > 0)
    yield 1


def outer():
    yield from inner()


def work():
    print(list(outer()), sorted([2, 1], key=lambda n: (stackless.schedule(), n)[1]))
    print(stackless.getcurrent().nesting_level)


stackless.tasklet(work)()
stackless.run()
