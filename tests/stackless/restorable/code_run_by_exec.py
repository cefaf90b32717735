# A tasklet that stops inside this is restored and finishes: code that exec runs, with namespaces of its own.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def work(log):
    names = {"stop": stop, "log": log}
    exec("for i in range(2):\n    stop(log, i)\ntotal = i + 1\n", names)
    log.append(names["total"])
    exec("def f(n):\n    stop(log, n)\n    return n\nvalue = f(7)\n", names)
    log.append(names["value"])


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
