# A tasklet that stops inside this is restored and finishes: map() with one and two iterables.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def work(log):
    log.append(list(map(lambda n: stop(log, n) + 1, [1, 2])))
    for value in map(lambda a, b: stop(log, a + b), "ab", "xyz"):
        log.append(value.upper())


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
