# A tasklet that stops inside this is restored and finishes: the __getattr__ and the __getattribute__ of a class.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Soft:
    def __init__(self, log):
        self.log = log

    def __getattr__(self, name):
        stop(self.log, name)
        if name == "missing":
            raise AttributeError(name)
        return name.upper()


class Hard:
    def __init__(self, log):
        object.__setattr__(self, "log", log)

    def __getattribute__(self, name):
        log = object.__getattribute__(self, "log")
        stop(log, "hard " + name)
        return object.__getattribute__(self, name)


def work(log):
    soft = Soft(log)
    log.append(soft.a + soft.b)
    try:
        soft.missing
    except AttributeError as error:
        log.append(str(error))
    log.append(Hard(log).log is log)


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
