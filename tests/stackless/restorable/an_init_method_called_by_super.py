# A tasklet that stops inside this is restored and finishes: an __init__ that super() leads to.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Base:
    def __init__(self, log):
        self.base = stop(log, "base")


class Left(Base):
    def __init__(self, log):
        super().__init__(log)
        self.left = stop(log, "left")


class Right(Base):
    def __init__(self, log):
        stop(log, "right")
        super().__init__(log)


class Both(Left, Right):
    def __init__(self, log):
        super().__init__(log)
        self.both = True


def work(log):
    thing = Both(log)
    log.append((thing.base, thing.left, thing.both))


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
