# A soft interruption over the total time of a ring of three tasklets over channels keeps three or four runnable.
import stackless


def link(receives, sends):
    while True:
        sends.send(receives.receive())


a, b, c = [stackless.channel() for i in range(3)]
for pair in ((a, b), (b, c), (c, a)):
    stackless.tasklet(link)(*pair)


def starts():
    a.send("ball")


stackless.tasklet(starts)()
for i in range(5):
    result = stackless.run(500, soft=True, totaltimeout=True, ignore_nesting=True)
    blocked = [channel.balance for channel in (a, b, c)]
    print(result, stackless.runcount in (1, 2, 3, 4), 1 <= stackless.runcount - 1 + sum(map(abs, blocked)) <= 4)
