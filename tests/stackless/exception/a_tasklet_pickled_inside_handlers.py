# A tasklet pickled at seven points inside nested handlers goes on with the right current exception at each.
import pickle
import stackless

import sys


def point(log):
    log.append(repr(sys.exc_info()[1]))
    stackless.schedule_remove()
    log.append(repr(sys.exc_info()[1]))


def work(log):
    point(log)
    try:
        raise ValueError("first")
    except ValueError:
        point(log)
        try:
            raise KeyError("second")
        except KeyError:
            point(log)
            try:
                point(log)
                raise IndexError("third")
            except IndexError:
                point(log)
            point(log)
        point(log)


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
    print(its_log == log, len(images))
