# A tasklet that stops inside this is restored and finishes: len() of an object.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Sized:
    def __init__(self, log, n):
        self.log = log
        self.n = n

    def __len__(self):
        stop(self.log, self.n)
        return self.n


def work(log):
    log.append(len(Sized(log, 3)) + len(Sized(log, 4)))


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
