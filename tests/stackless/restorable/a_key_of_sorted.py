# A tasklet that stops inside this is restored and finishes: the key function of sorted() and list.sort().
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def work(log):
    def key(word):
        stop(log, word)
        return len(word), word

    log.append(sorted(["ccc", "a", "bb"], key=key))
    words = ["x", "yy"]
    words.sort(key=key, reverse=True)
    log.append(words)


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
