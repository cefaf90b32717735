# A tasklet that waits in a deeper run(n) and was scheduled by hand is not scheduled twice when the time is over, soft and hard.
import stackless


def busy(times):
    for i in range(times):
        stackless.schedule()


def deeper(**options):
    log.append("deeper begins")
    stackless.run(10000, **options)
    log.append("deeper released")


def wakes():
    d.insert()
    log.append(("inserted", d.scheduled))
    stackless.schedule()


for soft in (True, False):
    log = []
    b = stackless.tasklet(busy)(200)
    d = stackless.tasklet(deeper)(soft=soft)
    stackless.tasklet(wakes)()
    stopped = stackless.run(120, soft=soft, totaltimeout=True)
    print(soft, log, stopped is None, stackless.runcount)
    if stopped is not None:
        stopped.insert()
    stackless.run()
    print(log, d.alive, b.alive, stackless.runcount)
