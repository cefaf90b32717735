# A tasklet that stops inside this is restored and finishes: a generator function under contextlib.contextmanager.
import pickle
import stackless
from contextlib import contextmanager


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


@contextmanager
def managed(log, name):
    stop(log, "enter " + name)
    try:
        yield name.upper()
    except KeyError:
        stop(log, "silence " + name)
    finally:
        stop(log, "exit " + name)


def work(log):
    with managed(log, "a") as name:
        log.append(name)
    with managed(log, "b"):
        raise KeyError


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
