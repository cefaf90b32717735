# A tasklet that stops inside this is restored and finishes: the getter, the setter and the deleter of a property.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Thing:
    def __init__(self, log):
        self.log = log
        self.hidden = 1

    @property
    def value(self):
        stop(self.log, "get")
        return self.hidden

    @value.setter
    def value(self, value):
        stop(self.log, "set")
        self.hidden = value

    @value.deleter
    def value(self):
        stop(self.log, "delete")
        self.hidden = None


def work(log):
    thing = Thing(log)
    log.append(thing.value)
    thing.value = 5
    thing.value += 1
    log.append(thing.hidden)
    del thing.value
    log.append(thing.hidden)


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
