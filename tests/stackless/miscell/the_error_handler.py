# The error handler swallows what leaves a tasklet, runs with the dying tasklet as current, and may raise itself.
import stackless


def handler(kind, error, traceback):
    print("handler", kind.__name__, error, traceback is not None, stackless.getcurrent() is t)


def broken(kind, error, traceback):
    raise IndexError("from the handler")


def fails():
    raise ValueError("unhandled")


def fine():
    print("fine")


print(stackless.set_error_handler(handler))
t = stackless.tasklet(fails)()
stackless.tasklet(fine)()
stackless.run()
t = stackless.tasklet(fine)()
t.throw(KeyError, "early")
t = stackless.tasklet(fine)()
t.throw(KeyError, "pending", pending=True)
print("thrown")
stackless.run()
t = stackless.tasklet(fine)()
t.kill()
print(stackless.set_error_handler(broken) is handler)
t = stackless.tasklet(fails)()
try:
    stackless.run()
except IndexError as error:
    print("main got", error, "after", repr(error.__context__))
print(stackless.set_error_handler(None) is broken, t.alive)
