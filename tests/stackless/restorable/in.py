# A tasklet that stops inside this is restored and finishes: the operator `in`, by __contains__ and by comparing items.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Bag:
    def __init__(self, log):
        self.log = log

    def __contains__(self, item):
        stop(self.log, item)
        return item == 2


class Item:
    def __init__(self, log, n):
        self.log = log
        self.n = n

    def __eq__(self, other):
        stop(self.log, "eq")
        return self.n == other


def work(log):
    bag = Bag(log)
    log.append((1 in bag, 2 in bag, 3 not in bag))
    items = [Item(log, 1), Item(log, 2)]
    log.append((2 in items, 5 in items, items.index(2), items.count(1)))


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
