# A tasklet that stops inside this is restored and finishes: a plain call, three functions deep.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def inner(log, n):
    stop(log, n)
    return n * 2


def middle(log, n):
    value = inner(log, n)
    return value + inner(log, n + 1)


def work(log):
    log.append(middle(log, 1) + middle(log, 10))


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
