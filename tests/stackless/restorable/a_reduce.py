# A tasklet that stops inside this is restored and finishes: functools.reduce().
import pickle
import stackless
from functools import reduce


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def work(log):
    def add(a, b):
        stop(log, (a, b))
        return a + b

    log.append(reduce(add, [1, 2, 3]))
    log.append(reduce(add, "bc", "a"))


log = []
t = stackless.tasklet(work)(log)
images = []
while t.alive:
    t.insert()
    stackless.run()
    if t.alive:
        images.append(pickle.dumps((t, log)))
print(log)
for image in images:
    copy, its_log = pickle.loads(image)
    while copy.alive:
        copy.insert()
        stackless.run()
    print(its_log)
