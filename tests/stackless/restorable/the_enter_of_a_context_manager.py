# A tasklet that stops inside this is restored and finishes: the __enter__ of a context manager.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Manager:
    def __init__(self, log, deeper):
        self.log = log
        self.deeper = deeper

    def __enter__(self):
        self.enter(self.deeper)
        return self

    def enter(self, deeper):
        if deeper:
            self.enter(deeper - 1)
        else:
            stop(self.log, "enter")

    def __exit__(self, kind, error, traceback):
        self.log.append(kind and kind.__name__)
        return True


def work(log):
    for deeper in range(3):
        with Manager(log, deeper) as manager:
            log.append(manager.deeper)
            raise KeyError


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
