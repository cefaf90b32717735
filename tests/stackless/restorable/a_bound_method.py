# A tasklet that stops inside this is restored and finishes: a bound method, called directly and through a variable.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Counter:
    def __init__(self, log):
        self.log = log
        self.n = 0

    def step(self, by):
        stop(self.log, ("step", by))
        self.n += by
        return self.n


def work(log):
    counter = Counter(log)
    step = counter.step
    log.append(counter.step(1) + step(2))


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
