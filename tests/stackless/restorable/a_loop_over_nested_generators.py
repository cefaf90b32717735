# A tasklet that stops inside this is restored and finishes: a for loop over a generator that loops over a generator.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def inner(log, n):
    for i in range(n):
        stop(log, ("inner", i))
        yield i


def outer(log, n):
    for i in inner(log, n):
        stop(log, ("outer", i))
        yield i * 10


def work(log):
    log.append(0)
    for value in outer(log, 3):
        log[0] += value


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
