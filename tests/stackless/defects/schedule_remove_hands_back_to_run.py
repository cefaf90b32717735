# schedule_remove by the only other tasklet hands back to run(); it never goes on by itself.
import stackless


def work():
    print("before")
    stackless.schedule_remove()
    print("after")


t = stackless.tasklet(work)()
stackless.run()
print(t.alive, t.paused, t.scheduled)
stackless.run()
t.insert()
stackless.run()
print(t.alive)
