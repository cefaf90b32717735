# A tasklet that stops inside this is restored and finishes: the key functions of min() and max().
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def work(log):
    def key(word):
        return len(stop(log, word))

    log.append(min(["ccc", "a", "bb"], key=key))
    log.append(max("a", "bb", key=key))
    log.append(min([], key=key, default="empty"))


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
