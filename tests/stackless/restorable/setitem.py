# A tasklet that stops inside this is restored and finishes: the __setitem__ and the __delitem__ of a class.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Table:
    def __init__(self, log):
        self.log = log
        self.items = {}

    def __getitem__(self, key):
        stop(self.log, ("get", key))
        return self.items[key]

    def __setitem__(self, key, value):
        stop(self.log, ("set", key))
        self.items[key] = value

    def __delitem__(self, key):
        stop(self.log, ("delete", key))
        del self.items[key]


def work(log):
    table = Table(log)
    table["a"] = 1
    table["a"] += 10
    log.append(dict(table.items))
    del table["a"]
    log.append(table.items)


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
