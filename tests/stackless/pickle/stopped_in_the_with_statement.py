# Pickled in __enter__, in the body and in __exit__ of a with statement: deeper frames, with an exception, silenced or not.
import pickle
import stackless


class Manager:
    def __init__(self, log, enter=None, exit=None, silences=False):
        self.log = log
        self.enter = enter
        self.exit = exit
        self.silences = silences

    def __enter__(self):
        self.log.append("enter")
        stop(self.log, self.enter)
        return "value"

    def __exit__(self, kind, error, traceback):
        self.log.append("exit " + repr(error))
        stop(self.log, self.exit)
        return self.silences


def stop(log, depth):
    # Stops so many frames deeper; None does not stop.
    if depth is None:
        return
    if depth:
        return stop(log, depth - 1)
    stackless.schedule_remove()
    log.append("goes on")


def work(log, body, fails, **options):
    try:
        with Manager(log, **options) as value:
            log.append(value)
            stop(log, body)
            if fails:
                raise ValueError("from the body")
            log.append("body ends")
        log.append("after")
    except ValueError as error:
        log.append("caught " + str(error))


def both(name, body=None, fails=False, **options):
    log = []
    t = stackless.tasklet(work)(log, body, fails, **options)
    stackless.run()
    assert t.paused
    copy, its_log = pickle.loads(pickle.dumps((t, log)))
    t.run()
    copy.run()
    print(name, log[-3:], log == its_log, t.alive, copy.alive)


both("enter_0: 0 deeper, no exception", enter=0)
both("enter_1: 1 deeper", enter=1)
both("enter_2: 2 deeper, the body raises", enter=2, fails=True)
both("enter_3: the body raises, silenced", enter=0, fails=True, silences=True)
both("body_0: in the body", body=0)
both("body_1: 1 deeper", body=1)
both("body_2: 2 deeper, raises", body=2, fails=True)
both("body_3: 1 deeper, raises, silenced", body=1, fails=True, silences=True)
both("body_4: 2 deeper, raises, silenced", body=2, fails=True, silences=True)
both("body_5: 1 deeper, raises, not silenced", body=1, fails=True)
both("body_6: raises, silenced", body=0, fails=True, silences=True)
both("body_7: raises, not silenced", body=0, fails=True)
both("exit_0: in __exit__", exit=0)
both("exit_1: 1 deeper", exit=1)
both("exit_2: an exception in flight, 2 deeper", exit=2, fails=True)
both("exit_3: an exception that is then silenced", exit=0, fails=True, silences=True)
both("exit_4: the same, 1 deeper", exit=1, fails=True, silences=True)
