# The life of a tasklet as its attributes tell it, and the errors of wrong calls.
import stackless


def show(t):
    print(t.alive, t.scheduled, t.blocked, t.paused, t.recursion_depth)


def work(n):
    try:
        for i in range(n):
            stackless.schedule()
        return i
    finally:
        print("finally")


t = stackless.tasklet(work)
show(t)
for call in (t.insert, t.run):
    try:
        call()
    except RuntimeError as error:
        print(error)
t.bind(work, (3,))
show(t)
t.insert()
show(t)
stackless.schedule()
show(t)
t.remove()
show(t)
t.kill()
show(t)
t.kill()
try:
    t.throw(ValueError("late"))
except RuntimeError as error:
    print(error)


def fails():
    raise KeyError("unhandled")


stackless.tasklet(fails)()
stackless.tasklet(work)(1)
try:
    stackless.run()
except KeyError as error:
    print("run raised", error, stackless.getruncount())
stackless.run()
t = stackless.tasklet(work)(5)
stackless.schedule()
t.throw(TypeError, "thrown", pending=True)
try:
    stackless.run()
except TypeError as error:
    print(error)
main = stackless.getmain()
print(main.is_main, main.is_current, stackless.getcurrent() is main)
try:
    stackless.tasklet(5)
except TypeError as error:
    print(error)
