# A tasklet that stops inside this is restored and finishes: a for loop over a generator expression.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def square(log, n):
    stop(log, n)
    return n * n


def work(log):
    result = []
    for value in (square(log, n) for n in range(3)):
        result.append(value)
    log.append(result)


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
