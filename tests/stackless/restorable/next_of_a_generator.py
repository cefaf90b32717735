# A tasklet that stops inside this is restored and finishes: next() of a generator, with and without a default.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def numbers(log):
    for n in range(2):
        stop(log, n)
        yield n
    stop(log, "end")


def work(log):
    generator = numbers(log)
    log.append((next(generator), next(generator, "none"), next(generator, "none")))
    generator = numbers(log)
    next(generator)
    next(generator)
    try:
        next(generator)
    except StopIteration:
        log.append("stopped")


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
