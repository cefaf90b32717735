# A tasklet that stops inside this is restored and finishes: the __call__ of a metaclass.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Meta(type):
    def __call__(cls, log, *args):
        stop(log, "before " + cls.__name__)
        made = super().__call__(log, *args)
        stop(log, "after " + cls.__name__)
        return made


class Thing(metaclass=Meta):
    def __init__(self, log, n):
        stop(log, "init")
        self.n = n


def work(log):
    log.append(Thing(log, 3).n)


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
