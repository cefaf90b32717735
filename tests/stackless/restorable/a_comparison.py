# A tasklet that stops inside this is restored and finishes: comparisons of a class, reflected and chained.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Number:
    def __init__(self, log, n):
        self.log = log
        self.n = n

    def __eq__(self, other):
        stop(self.log, "eq")
        return self.n == other.n

    def __lt__(self, other):
        stop(self.log, "lt")
        return self.n < other.n

    def __le__(self, other):
        stop(self.log, "le")
        return NotImplemented

    def __ge__(self, other):
        stop(self.log, "ge")
        return self.n >= other.n


def work(log):
    a, b, c = (Number(log, n) for n in (1, 2, 3))
    log.append(a < b < c)
    log.append(a > b)
    log.append(a <= b)
    log.append(a != b)
    log.append([a, b] == [a, c])
    log.append((a, b) < (a, c))
    if a == b or b < c:
        log.append("branch")


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
