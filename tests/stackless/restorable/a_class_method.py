# A tasklet that stops inside this is restored and finishes: a class method of a derived class.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Base:
    unit = "base"

    @classmethod
    def make(cls, log):
        stop(log, cls.unit)
        return cls.__name__


class Derived(Base):
    unit = "derived"


def work(log):
    log.append(Base.make(log) + Derived.make(log) + Derived().make(log))


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
