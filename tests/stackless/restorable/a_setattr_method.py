# A tasklet that stops inside this is restored and finishes: the __setattr__ and the __delattr__ of a class.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Careful:
    def __init__(self, log):
        object.__setattr__(self, "log", log)

    def __setattr__(self, name, value):
        stop(self.log, (name, value))
        object.__setattr__(self, name, value * 2)

    def __delattr__(self, name):
        stop(self.log, "delete " + name)
        object.__delattr__(self, name)


def work(log):
    careful = Careful(log)
    careful.x = 4
    setattr(careful, "y", "ab")
    log.append((careful.x, careful.y))
    del careful.x
    log.append(hasattr(careful, "x"))


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
