# A tasklet that stops inside this is restored and finishes: a for loop over an instance with a __next__ method.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Countdown:
    def __init__(self, log, n):
        self.log = log
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        stop(self.log, self.n)
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def work(log):
    result = []
    for n in Countdown(log, 2):
        result.append(n)
    else:
        log.append("else")
    log.append((result, list(Countdown(log, 2)), 0 in Countdown(log, 3)))


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
