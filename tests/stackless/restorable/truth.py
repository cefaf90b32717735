# A tasklet that stops inside this is restored and finishes: the truth of an object, by __bool__ and by __len__.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Maybe:
    def __init__(self, log, truth):
        self.log = log
        self.truth = truth

    def __bool__(self):
        stop(self.log, self.truth)
        return self.truth


class Sized:
    def __init__(self, log, n):
        self.log = log
        self.n = n

    def __len__(self):
        stop(self.log, self.n)
        return self.n


def work(log):
    yes, no = Maybe(log, True), Maybe(log, False)
    if yes:
        log.append("if")
    while no:
        log.append("never")
    log.append((not no, bool(yes), (no or "or"), (yes and "and"), "x" if no else "y"))
    log.append((bool(Sized(log, 0)), bool(Sized(log, 2)), any([no, yes]), all([yes, no])))


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
