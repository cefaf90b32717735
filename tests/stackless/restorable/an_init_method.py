# A tasklet that stops inside this is restored and finishes: the __init__ of a class.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Thing:
    def __init__(self, log, name):
        self.early = stop(log, name)
        self.name = name


def work(log):
    things = [Thing(log, "a"), Thing(log, "b")]
    log.append([thing.name + thing.early for thing in things])


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
