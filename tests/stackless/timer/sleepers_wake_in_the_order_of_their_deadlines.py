# Sleeping parks one tasklet only; who is due first goes on first, and equal deadlines keep the order of the calls.
import stackless
import time


def sleeper(name, seconds):
    stackless.sleep(seconds)
    print(name, "after", round(time.time() - begin, 3))


def busy():
    for step in range(3):
        print("step", step)
        stackless.schedule()


begin = time.time()
for name, seconds in (("c", 3), ("a", 1), ("b", 2), ("b2", 2), ("a2", 1)):
    stackless.tasklet(sleeper)(name, seconds)
stackless.tasklet(busy)()
stackless.run()
print("all after", round(time.time() - begin, 3), stackless.runcount)
