# bind(None) on a paused tasklet drops its frames without running its finally clauses.
import stackless


def work():
    try:
        stackless.schedule_remove()
    finally:
        print("never printed")


t = stackless.tasklet(work)()
stackless.run()
print(t.paused, t.recursion_depth)
t.bind(None)
print(t.alive, t.paused, t.recursion_depth, t.frame)
