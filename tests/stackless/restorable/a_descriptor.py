# A tasklet that stops inside this is restored and finishes: the __get__, __set__ and __delete__ of a descriptor.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Doubled:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        stop(instance.log, "get")
        return getattr(instance, self.name) * 2

    def __set__(self, instance, value):
        stop(instance.log, "set")
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        stop(instance.log, "delete")
        delattr(instance, self.name)


class Thing:
    value = Doubled()

    def __init__(self, log):
        self.log = log


def work(log):
    thing = Thing(log)
    thing.value = 3
    log.append(thing.value)
    del thing.value
    log.append(hasattr(thing, "_value"))


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
