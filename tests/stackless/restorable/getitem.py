# A tasklet that stops inside this is restored and finishes: the __getitem__ and __missing__ of a class.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Table:
    def __init__(self, log):
        self.log = log

    def __getitem__(self, key):
        stop(self.log, key if not isinstance(key, slice) else "slice")
        return key


class Defaults(dict):
    def __missing__(self, key):
        stop(self["log"], key)
        return key * 2


def work(log):
    table = Table(log)
    log.append((table[1], table["a", 2]))
    table[1:2]
    log.append(Defaults(log=log)["ab"])


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
