# A tasklet that stops inside this is restored and finishes: getattr() with a default and hasattr().
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Thing:
    def __init__(self, log):
        self.log = log

    @property
    def slow(self):
        return stop(self.log, "slow")

    @property
    def broken(self):
        stop(self.log, "broken")
        raise AttributeError("broken")


def work(log):
    thing = Thing(log)
    log.append(getattr(thing, "slow"))
    log.append(getattr(thing, "broken", "default"))
    log.append((hasattr(thing, "slow"), hasattr(thing, "broken")))


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
