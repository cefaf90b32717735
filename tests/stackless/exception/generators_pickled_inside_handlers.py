# A tasklet with generators on its stack, pickled at ten points inside their handlers, goes on with the right current exception at each.
import pickle
import stackless
import sys


def point(log):
    log.append(repr(sys.exc_info()[1]))
    stackless.schedule_remove()
    log.append(repr(sys.exc_info()[1]))


def inner(log):
    point(log)
    try:
        raise KeyError("inner")
    except KeyError:
        point(log)
        yield 1
        point(log)
    yield 2
    point(log)


def outer(log):
    try:
        raise ValueError("outer")
    except ValueError:
        for n in inner(log):
            point(log)
            yield n
        point(log)


def work(log):
    try:
        raise IndexError("work")
    except IndexError:
        for n in outer(log):
            log.append(n)
            point(log)
        point(log)
    log.append(repr(sys.exc_info()[1]))


log = []
t = stackless.tasklet(work)(log)
images = []
while True:
    t.run()
    if not t.alive:
        break
    images.append(pickle.dumps((t, log)))
print(log)
print(len(images))
for image in images:
    copy, its_log = pickle.loads(image)
    while copy.alive:
        copy.run()
    print(its_log == log, sys.exc_info()[1])
