# A tasklet that stops inside this is restored and finishes: hash() of an object and of a tuple that holds it.
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
        stop(self.log, self.n)
        return self.n


def work(log):
    log.append(hash(Key(log, 5)))
    log.append(hash((1, Key(log, 6))) == hash((1, Key(log, 6))))


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
