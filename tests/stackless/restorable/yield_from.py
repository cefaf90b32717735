# A tasklet that stops inside this is restored and finishes: generators that delegate with yield from.
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


def inner(log):
    for i in range(2):
        stop(log, ("inner", i))
        yield i
    return "result"


def middle(log):
    result = yield from inner(log)
    stop(log, result)
    yield from [10, 20]
    return result.upper()


def work(log):
    def outer():
        log.append((yield from middle(log)))

    log.append([value for value in outer()])


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
