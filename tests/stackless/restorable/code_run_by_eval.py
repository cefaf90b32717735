# A tasklet that stops inside this is restored and finishes: an expression that eval evaluates.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def work(log):
    log.append(eval("len(stop(log, 'abc')) + 1"))
    log.append(eval("[stop(log, n) for n in (1, 2)]", {"stop": stop, "log": log}))


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
