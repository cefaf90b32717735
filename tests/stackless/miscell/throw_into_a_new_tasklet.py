# An exception thrown into a never-run tasklet goes to main as unhandled; TaskletExit kills it silently.
import stackless


def work():
    print("never")


for pending in (False, True):
    t = stackless.tasklet(work)()
    try:
        t.throw(IndexError("thrown"), pending=pending)
        stackless.run()
    except IndexError as error:
        print("main got", error)
    print(t.alive)
    t = stackless.tasklet(work)()
    t.kill(pending=pending)
    stackless.run()
    print(t.alive)
    try:
        t.run()
    except RuntimeError as error:
        print(error)
