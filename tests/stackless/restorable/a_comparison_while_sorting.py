# A tasklet that stops inside this is restored and finishes: the __lt__ of what is being sorted.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Item:
    def __init__(self, log, n):
        self.log = log
        self.n = n

    def __lt__(self, other):
        self.log.append("lt")
        stackless.schedule_remove()
        return self.n < other.n


def work(log):
    items = [Item(log, n) for n in (3, 1, 2)]
    result = [item.n for item in sorted(items)]
    smallest = min(items).n
    log[:] = [result, smallest]


log = []
t = stackless.tasklet(work)(log)
images = []
while t.alive:
    t.insert()
    stackless.run()
    if t.alive:
        images.append(pickle.dumps((t, log)))
print(log, len(images) > 2)
for image in images:
    copy, its_log = pickle.loads(image)
    while copy.alive:
        copy.insert()
        stackless.run()
    assert its_log == log
