# raise_exception wakes a blocked tasklet with that exception.
import stackless


def work():
    try:
        c.receive()
    except IndexError as error:
        print(error.args)


c = stackless.channel()
t = stackless.tasklet(work)()
stackless.run()
print(t.raise_exception(IndexError, "a", 1), c.balance, t.alive)
try:
    t.raise_exception(IndexError)
except RuntimeError as error:
    print(error)
try:
    stackless.tasklet(work)().raise_exception(5)
except TypeError as error:
    print(error)
