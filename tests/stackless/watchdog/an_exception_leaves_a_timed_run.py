# An unhandled exception leaves run(n) and can be handled; run() returns None; a lone receiver lets it return.
import stackless


def fails():
    raise ValueError("unhandled")


c = stackless.channel()
stackless.tasklet(fails)()
waits = stackless.tasklet(c.receive)()
try:
    stackless.run(1000)
except ValueError as error:
    print(error, stackless.runcount)
print(stackless.run(1000), waits.blocked, stackless.run(), stackless.run(5))
