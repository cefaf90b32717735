# Of nested run(n) calls the outermost is interrupted; the inner one is released and returns None.
import stackless


def busy():
    for i in range(200):
        log.append(i)


def inner(**options):
    print("inner returned", stackless.run(5, **options))


for soft in (False, True):
    log = []
    t = stackless.tasklet(busy)
    i = stackless.tasklet(inner)(soft=soft)
    t.setup()
    stopped = stackless.run(50, soft=soft)
    print(stopped is t, i.scheduled, i.paused, 0 < len(log))
    if stopped:
        stopped.insert()
    stackless.run()
    print(len(log), i.alive)
