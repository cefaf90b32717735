# A tasklet that stops inside this is restored and finishes: look-ups in dicts and sets whose keys compute hash and equality.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Key:
    def __init__(self, log, n):
        self.log = log
        self.n = n

    def __hash__(self):
        stop(self.log, ("hash", self.n))
        return self.n % 2

    def __eq__(self, other):
        stop(self.log, ("eq", self.n))
        return self.n == other.n


def work(log):
    table = {Key(log, 1): "a", Key(log, 3): "b"}
    log.append(table[Key(log, 3)])
    table[Key(log, 1)] = "c"
    log.append((table.get(Key(log, 5)), len(table), list(table.values())))
    log.append(len({Key(log, 2), Key(log, 2), Key(log, 4)}))
    log.append(table.setdefault(Key(log, 3), "no"))
    del table[Key(log, 1)]
    log.append(list(table.values()))


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
