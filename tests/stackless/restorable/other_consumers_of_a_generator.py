# A tasklet that stops inside this is restored and finishes: every other built-in that consumes a generator.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def numbers(log, what):
    for n in range(3):
        stop(log, (what, n))
        yield n


def work(log):
    for consume in (tuple, set, frozenset, sorted, max, min, any, all, bytes, enumerate, iter):
        result = consume(numbers(log, consume.__name__))
        if consume in (enumerate, iter):
            result = [item for item in result]
        log.append(result)
    log.append("-".join(str(n) for n in numbers(log, "join")))
    log.append(dict((n, n) for n in numbers(log, "dict")))
    first, *rest = numbers(log, "unpack")
    log.append((first, rest, *numbers(log, "display")))
    items = []
    items.extend(numbers(log, "extend"))
    items += numbers(log, "iadd")
    log.append(items)
    log.append(list(zip(numbers(log, "zip"), "abc")))


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
