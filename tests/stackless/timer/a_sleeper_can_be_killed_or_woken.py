# A sleeper is paused. Killing it ends its sleep; inserting it does not: it looks at the clock and sleeps on.
import stackless
import time


def sleeper(name):
    try:
        stackless.sleep(10)
        print(name, "slept", round(time.time() - begin, 3))
    except stackless.TaskletExit:
        print(name, "was killed after", round(time.time() - begin, 3))
        raise


begin = time.time()
first = stackless.tasklet(sleeper)("first")
second = stackless.tasklet(sleeper)("second")
third = stackless.tasklet(sleeper)("third")
stackless.schedule()
print(first.alive, first.paused, first.scheduled, stackless.runcount)
stackless.sleep(1)
first.kill()
second.insert()
stackless.schedule()
print(second.paused)
third.throw(KeyError, "thrown", pending=True)
try:
    stackless.run()
except KeyError as error:
    print("run raised", error)
stackless.run()
