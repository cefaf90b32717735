# A tasklet that stops inside this is restored and finishes: a closure that changes a variable of its maker, shared with another closure.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def make(log):
    total = 0

    def add(n):
        nonlocal total
        stop(log, ("add", n, total))
        total += n
        return total

    def read():
        return total

    return add, read


def work(log):
    add, read = make(log)
    add(1)
    add(2)
    log.append(read())


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
