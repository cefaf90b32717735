# A tasklet that stops inside this is restored and finishes: a comprehension over a generator that stops.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def numbers(log):
    for n in range(3):
        stop(log, n)
        yield n


def work(log):
    log.append([n + m for n in numbers(log) for m in (0, 10)])
    log.append({n: -n for n in numbers(log)})


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
