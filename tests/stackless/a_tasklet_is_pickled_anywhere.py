# Pickled in nested calls, loops, a try with a finally, a generator, and blocked with a value in flight.
import pickle
import stackless


def numbers(n):
    for i in range(n):
        yield i


def inner(log, i):
    stackless.schedule()
    log.append(i)
    return i * 2


def outer(log):
    total = 0
    try:
        for i in numbers(4):
            total += inner(log, i)
    finally:
        log.append("finally")
    log.append(total)


log = []
t = stackless.tasklet(outer)(log)
copies = []
while t.alive:
    if t is not stackless.getcurrent():
        copies.append(pickle.dumps((t, log)))
    stackless.schedule()
print(log)
for image in copies:
    copy, its_log = pickle.loads(image)
    copy.insert()
    stackless.run()
    print(its_log)


def send(c, value):
    c.send(value)


c = stackless.channel()
for value in ("in", "flight"):
    stackless.tasklet(send)(c, value)
stackless.run()
d = pickle.loads(pickle.dumps(c))
print(c.balance, d.balance, d.receive(), d.receive(), d.balance, c.balance)
lonely = stackless.tasklet(lambda: c.receive())()
