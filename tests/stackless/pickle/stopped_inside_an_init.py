# Pickled inside an __init__ that calling the class called; the copy gets an instance of its own.
import pickle
import stackless


class Thing:
    def __init__(self, log):
        self.first = 1
        stackless.schedule_remove()
        self.second = 2
        log.append("init ends")


def work(log):
    log.append(sorted(Thing(log).__dict__.items()))


log = []
t = stackless.tasklet(work)(log)
stackless.run()
copy, its_log = pickle.loads(pickle.dumps((t, log)))
copy.run()
print(log, its_log)
t.run()
print(log == its_log, t.alive, copy.alive)
