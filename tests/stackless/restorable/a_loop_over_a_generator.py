# A tasklet that stops inside this is restored and finishes: a for loop over a generator that stops.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def numbers(log, n):
    for i in range(n):
        stop(log, ("before", i))
        yield i


def work(log):
    total = 0
    for i in numbers(log, 3):
        total += i
        stop(log, ("body", i))
    log.append(total)


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
