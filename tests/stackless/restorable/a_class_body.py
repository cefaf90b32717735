# A tasklet that stops inside this is restored and finishes: the body of a class statement.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def work(log):
    class Thing:
        first = stop(log, "first")
        for n in range(2):
            stop(log, n)

        def method(self):
            return self.first, self.n

        last = stop(log, "last")

    log.append((Thing().method(), Thing.last, Thing.__name__))


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
