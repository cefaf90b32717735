# A tasklet that stops inside this is restored and finishes: the __new__ of a class.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Single:
    def __new__(cls, log=None, name=None):
        # Loading an instance calls it with nothing but the class, as in CPython.
        if log is not None:
            stop(log, "new " + name)
        self = super().__new__(cls)
        self.early = name
        return self

    def __init__(self, log, name):
        stop(log, "init " + name)
        self.late = name


class Even(int):
    def __new__(cls, log, n):
        return super().__new__(cls, stop(log, n) // 2 * 2)


def work(log):
    thing = Single(log, "a")
    log.append((thing.early, thing.late, Even(log, 5)))


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
