# A tasklet that stops inside this is restored and finishes: operators of a class: both sides, in place, unary.
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

    def made(self, name, n):
        stop(self.log, name)
        return Number(self.log, n)

    def __add__(self, other):
        if not isinstance(other, Number):
            return NotImplemented
        return self.made("add", self.n + other.n)

    def __radd__(self, other):
        return self.made("radd", other + self.n)

    def __isub__(self, other):
        return self.made("isub", self.n - other)

    def __mul__(self, other):
        return self.made("mul", self.n * other)

    def __pow__(self, other):
        return self.made("pow", self.n**other)

    def __neg__(self):
        return self.made("neg", -self.n)

    def __invert__(self):
        return self.made("invert", ~self.n)

    def __index__(self):
        stop(self.log, "index")
        return self.n


def work(log):
    a = Number(log, 3)
    log.append((a + Number(log, 4)).n)
    log.append((10 + a).n)
    a -= 1
    a *= 5
    log.append((-a + ~a).n)
    log.append((a**2).n)
    log.append("abcdefghijkl"[a] + "ab" * Number(log, 2) if False else [0] * 3)


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
