# Errors of main receiving or sending when nothing is left, and of the tasklet that would block last.
import stackless

c = stackless.channel()


def attempt(call):
    try:
        print("got", call())
    except (RuntimeError, ValueError) as error:
        print(error)


def nothing():
    pass


def fails():
    raise ValueError("from a tasklet")


attempt(c.receive)
stackless.tasklet(nothing)()
attempt(c.receive)
stackless.tasklet(nothing)()
attempt(lambda: c.send(1))
stackless.tasklet(fails)()
attempt(c.receive)


def blocks():
    try:
        c.receive()
    except RuntimeError as error:
        print("tasklet:", error)
        c.send("handled")


stackless.tasklet(blocks)()
attempt(c.receive)
stackless.tasklet(c.receive)()
attempt(c.receive)
stackless.tasklet(fails)()
stackless.tasklet(nothing)()
attempt(stackless.run)
print(stackless.runcount)
