# TaskletExit is a SystemExit with an attribute code, and ends a tasklet silently.
import stackless

print(issubclass(stackless.TaskletExit, SystemExit), issubclass(TaskletExit, Exception))
print(TaskletExit().code, TaskletExit(5).code)


def work():
    raise TaskletExit


t = stackless.tasklet(work)()
stackless.run()
print(t.alive)
