# A tasklet that stops inside this is restored and finishes: the parts of an f-string.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Thing:
    def __init__(self, log):
        self.log = log

    def __format__(self, spec):
        return stop(self.log, "format:" + spec)

    def __repr__(self):
        return stop(self.log, "repr")


def work(log):
    thing = Thing(log)
    width = 4
    log.append(f"<{thing}|{thing:x{width}}|{thing!r:>6}|{stop(log, 'call')}>")


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
