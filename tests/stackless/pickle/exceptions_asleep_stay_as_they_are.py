# Exceptions that a sleeping tasklet or generator holds go by their state: no __init__ runs when they are loaded.
import copy
import pickle
import stackless


class Strict(Exception):
    def __init__(self, code, *, reason):
        print("init", code)
        super().__init__("%s: %s" % (code, reason))
        self.code = code


def work(log):
    try:
        raise Strict(1, reason="caught")
    except Strict as error:
        stackless.schedule_remove()
        log.append((str(error), error.code))
        held = error
    stackless.schedule_remove()
    log.append(held.args)


def numbers():
    held = Strict(2, reason="held")
    yield held.code
    yield str(held)


log = []
t = stackless.tasklet(work)(log)
t.run()
g = numbers()
print(next(g))
image = pickle.dumps((t, log, g))
for loaded in (pickle.loads(image), copy.deepcopy((t, log, g))):
    copied, its_log, its_g = loaded
    copied.run()
    copied.run()
    print(its_log, list(its_g))
t.run()
t.run()
print(log, list(g))
