# A tasklet that stops inside this is restored and finishes: a static method.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Tools:
    @staticmethod
    def double(log, n):
        stop(log, n)
        return n * 2


def work(log):
    log.append(Tools.double(log, 3) + Tools().double(log, 4))


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
