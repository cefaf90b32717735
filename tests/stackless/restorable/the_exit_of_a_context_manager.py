# A tasklet that stops inside this is restored and finishes: the __exit__ of a context manager, with and without an exception.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Manager:
    def __init__(self, log, silences):
        self.log = log
        self.silences = silences

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        stop(self.log, kind and kind.__name__)
        return self.silences


def returns(log):
    with Manager(log, False):
        return "returned"


def work(log):
    with Manager(log, False):
        log.append("fine")
    with Manager(log, True):
        raise KeyError
    try:
        with Manager(log, True), Manager(log, False) as second:
            raise IndexError
        log.append("silenced")
        with Manager(log, False):
            raise ValueError
    except ValueError:
        log.append("not silenced")
    log.append(returns(log))


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
