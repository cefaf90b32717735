# A tasklet that stops inside this is restored and finishes: a decorator while it decorates, and the wrapper it made.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def traced(log):
    def decorate(function):
        stop(log, "decorate " + function.__name__)

        def wrapper(*args):
            stop(log, "before")
            result = function(*args)
            stop(log, "after")
            return result

        return wrapper

    return decorate


def work(log):
    @traced(log)
    def double(n):
        return n * 2

    log.append(double(4))


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
