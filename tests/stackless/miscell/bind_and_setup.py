# The life of a binding: bind, setup, bind again; a finally clause runs when the tasklet goes on, and not twice.
import stackless


def work(*args, **kwargs):
    try:
        print("work", args, sorted(kwargs.items()))
        stackless.schedule_remove()
        print("goes on")
    finally:
        print("finally")


t = stackless.tasklet()
print(t.alive, t.bind(work) is t, t.alive)
print(t.setup(1, k=2) is t, t.alive, t.scheduled)
stackless.run()
t.insert()
stackless.run()
print(t.alive)
t.bind(None, (3,))
print(t.alive, t.scheduled, t.paused)
t.insert()
stackless.run()
t.bind(None)
print(t.alive)
try:
    t.setup()
except RuntimeError as error:
    print(error)
