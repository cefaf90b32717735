# A tasklet that stops inside this is restored and finishes: functools.partial().
import pickle
import stackless
from functools import partial


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def scale(log, factor, n, *, plus=0):
    stop(log, (factor, n))
    return factor * n + plus


def work(log):
    double = partial(scale, log, 2, plus=1)
    log.append(double(5) + double(6, plus=0))
    log.append(list(map(double, [1, 2])))


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
