# A tasklet that stops inside this is restored and finishes: a lambda, and a lambda inside a lambda.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def work(log):
    twice = lambda f, x: f(f(x))
    log.append(twice(lambda x: len(stop(log, "x" * x)) + 1, 1))


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
