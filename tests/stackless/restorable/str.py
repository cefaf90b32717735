# A tasklet that stops inside this is restored and finishes: str() and repr() of an object, alone and in containers.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Thing:
    def __init__(self, log):
        self.log = log

    def __str__(self):
        return stop(self.log, "str")

    def __repr__(self):
        return stop(self.log, "repr")


def work(log):
    thing = Thing(log)
    log.append(str(thing) + repr(thing))
    log.append(str([thing, {thing: thing}]))
    log.append("%s" % [thing])


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
