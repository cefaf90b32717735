# A tasklet that stops inside this is restored and finishes: the __iter__ of an instance.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Box:
    def __init__(self, log):
        self.log = log

    def __iter__(self):
        stop(self.log, "iter")
        return iter("ab")


def work(log):
    box = Box(log)
    for item in box:
        log.append(item)
    a, b = box
    log.append((a, b, list(box), *box))


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
