# Waking main by hand releases the inner runs; one that was scheduled by hand is not scheduled twice.
import stackless


def inner(name):
    stackless.run()
    print(name, "released")


def wakes():
    main.insert()
    b.insert()
    stackless.schedule()
    print("wakes goes on")


main = stackless.getmain()
a = stackless.tasklet(inner)("a")
b = stackless.tasklet(inner)("b")
stackless.tasklet(wakes)()
stackless.run()
print("main", a.scheduled, b.scheduled, stackless.runcount)
stackless.run()
print(stackless.runcount)
