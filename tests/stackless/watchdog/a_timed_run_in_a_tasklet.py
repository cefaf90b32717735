# run(n) called in a tasklet wakes that tasklet when the time is over, soft and hard, while main waits in run().
import stackless


def busy():
    while not stops:
        rounds.append(1)
        stackless.schedule()


def watchdog(**options):
    result = stackless.run(150, totaltimeout=True, **options)
    woken.append((result in busies, result is None, stackless.getcurrent() is t))
    stops.append(True)


for options in ({"soft": True}, {"soft": False}):
    stops, rounds, woken = [], [], []
    busies = [stackless.tasklet(busy)() for i in range(2)]
    t = stackless.tasklet(watchdog)(**options)
    while stackless.runcount > 1:
        stackless.run()
    print(options, woken, len(rounds) > 2, t.alive, [it.paused for it in busies].count(True))
