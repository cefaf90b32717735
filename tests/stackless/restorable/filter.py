# A tasklet that stops inside this is restored and finishes: filter().
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def work(log):
    log.append(list(filter(lambda n: stop(log, n) % 2, range(4))))
    for value in filter(lambda n: stop(log, n), [0, 5]):
        log.append(value * 10)


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
