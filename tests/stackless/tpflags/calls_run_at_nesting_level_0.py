# Calls of instances and of classes run at the caller's nesting level, however __call__ and __init__ came to be; so a switch stays restorable.
import pickle
import stackless


def report(log, what):
    log.append((what, stackless.getcurrent().nesting_level))
    stackless.schedule_remove()
    log.append(stackless.getcurrent().restorable)


class Plain(object):
    def __call__(self, log):
        report(log, "plain")

    def __init__(self, log=None):
        if log is not None:
            report(log, "init")


class Classic:
    pass


class Synthetic(object):
    pass


def call(self, log):
    report(log, "synthetic")


def init(self, log=None):
    if log is not None:
        report(log, "synthetic init")


for cls in (Classic, Synthetic):
    cls.__call__ = call
    cls.__init__ = init


def plain_method_call(log):
    Plain().__call__(log)


def plain_instance_call(log):
    Plain()(log)


def synthetic_method_call(log):
    Synthetic().__call__(log)


def synthetic_instance_call(log):
    Synthetic()(log)


def classic_synthetic_method_call(log):
    Classic().__call__(log)


def classic_synthetic_instance_call(log):
    Classic()(log)


def init_of_a_class(log):
    Plain(log)


def init_assigned_later(log):
    Synthetic(log)


def init_of_a_classic_class_assigned_later(log):
    Classic(log)


for function in (
    plain_method_call,
    plain_instance_call,
    synthetic_method_call,
    synthetic_instance_call,
    classic_synthetic_method_call,
    classic_synthetic_instance_call,
    init_of_a_class,
    init_assigned_later,
    init_of_a_classic_class_assigned_later,
):
    log = []
    t = stackless.tasklet(function)(log)
    stackless.run()
    copy, its_log = pickle.loads(pickle.dumps((t, log)))
    copy.run()
    t.run()
    print(function.__name__, log, log == its_log)
