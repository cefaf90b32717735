# A tasklet that stops inside this is restored and finishes: format(), str.format and the operator %.
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

    def __format__(self, spec):
        return stop(self.log, "format:" + spec)


def work(log):
    thing = Thing(log)
    log.append(format(thing, ">3"))
    log.append("{} {!r:>6} {0!s}".replace("{0!s}", "{!s}").format(thing, thing, thing))
    log.append("%s and %r: %d" % (thing, thing, 3))
    log.append("%(x)5s" % {"x": thing})


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
