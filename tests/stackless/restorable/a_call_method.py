# A tasklet that stops inside this is restored and finishes: the __call__ of an object.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Adder:
    def __init__(self, log, n):
        self.log = log
        self.n = n

    def __call__(self, other, *, sign=1):
        stop(self.log, other)
        return self.n + sign * other


def work(log):
    add = Adder(log, 5)
    log.append(add(1) + add(2, sign=-1) + add.__call__(3))


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
