# Pickled thirteen frames deep: a plain recursion, a lambda that passes itself, a function held in its own cell; and the lambda alone.
import pickle
import stackless


def recursive(n):
    if n == 0:
        stackless.schedule_remove()
        return ["bottom"]
    return recursive(n - 1) + [n]


recursive_lambda = lambda self, n: (self(self, n - 1) + [n]) if n else [stackless.schedule_remove("left")]


def embedded(n):
    def recurse(n):
        if n == 0:
            stackless.schedule_remove()
            return [recurse.__name__]
        return recurse(n - 1) + [n]

    return recurse(n)


def work(log, function, *args):
    log.append(function(*args))


for args in ((recursive, 13), (recursive_lambda, recursive_lambda, 13), (embedded, 13)):
    log = []
    t = stackless.tasklet(work)(log, *args)
    stackless.run()
    copy, its_log = pickle.loads(pickle.dumps((t, log)))
    print(t.recursion_depth, copy.recursion_depth)
    copy.run()
    print(log, its_log, copy.alive)
    t.run()
    print(log == its_log)
loaded = pickle.loads(pickle.dumps(recursive_lambda))
print(loaded is recursive_lambda, loaded.__name__)
t = stackless.tasklet(work)(log, loaded, loaded, 2)
stackless.run()
t.run()
print(log[1])
