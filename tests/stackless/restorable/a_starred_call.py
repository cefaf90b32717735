# A tasklet that stops inside this is restored and finishes: a call with starred arguments.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def callee(log, *args, key=None, **kwargs):
    stop(log, key)
    log.append((args, sorted(kwargs.items())))
    return len(args)


def work(log):
    args = [1, 2]
    kwargs = {"key": "k", "other": 3}
    log.append(callee(log, *args, **kwargs) + callee(log, 0, *args, key="second", **{"more": 4}))


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
