# A tasklet that stops inside this is restored and finishes: a generator that goes on by send().
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def averager(log):
    total = count = 0
    average = None
    while True:
        value = yield average
        stop(log, value)
        total += value
        count += 1
        average = total / count


def work(log):
    generator = averager(log)
    next(generator)
    log.append(generator.send(10))
    log.append(generator.send(20))


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
