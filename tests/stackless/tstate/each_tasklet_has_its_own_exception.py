# Each tasklet has its own current exception; main sees none; it survives pickling inside an except block.
import pickle
import stackless

import sys


def work(name, log):
    try:
        raise ValueError(name)
    except ValueError:
        stackless.schedule_remove()
        log.append(str(sys.exc_info()[1]))


log = []
tasklets = [stackless.tasklet(work)(name, log) for name in "ab"]
stackless.run()
print(sys.exc_info())
copies, its_log = pickle.loads(pickle.dumps((tasklets, log)))
for t in tasklets + copies:
    t.insert()
stackless.run()
print(log, its_log, sys.exc_info())
