# An exception thrown into a finished tasklet raises RuntimeError; TaskletExit does nothing.
import stackless

t = stackless.tasklet(lambda: None)()
stackless.run()
for pending in (False, True):
    try:
        t.throw(IndexError, pending=pending)
    except RuntimeError as error:
        print(error)
    print(t.throw(TaskletExit, pending=pending), t.kill(pending=pending), t.alive)
