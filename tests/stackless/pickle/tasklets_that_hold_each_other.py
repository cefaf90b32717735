# Tasklets that hold each other and themselves, and a channel of hundreds, keep who is who; references to main and to the current tasklet stay references.
import pickle
import stackless


def work(holds, log):
    me = stackless.getcurrent()
    stackless.schedule_remove()
    log.append((me is stackless.getcurrent(), [other is me for other in holds], holds[0].alive))


holds, log = [], []
for i in range(3):
    holds.append(stackless.tasklet(work)(holds, log))
stackless.run()
its_holds, its_log = pickle.loads(pickle.dumps((holds, log)))
for t in its_holds:
    t.run()
print(its_log, log, [t.alive for t in holds])
alone = pickle.loads(pickle.dumps(holds[1]))
alone.run()
print(log, alone is holds[1])


# References to main and to the tasklet that is current when it is loaded.
def refers(log, main, current):
    stackless.schedule_remove()
    log.append((main is stackless.getmain(), current is stackless.getmain(), stackless.getcurrent() is main))


log = []
t = stackless.tasklet(refers)(log, stackless.getmain(), stackless.getcurrent())
t.run()
copy, its_log, main = pickle.loads(pickle.dumps((t, log, stackless.main)))
copy.run()
print(its_log, main is stackless.getmain())


def dumps_main():
    loaded = pickle.loads(pickle.dumps([stackless.main, stackless.current]))
    print(loaded[0] is stackless.main, loaded[1] is stackless.current)
    try:
        pickle.dumps(stackless.current)
    except RuntimeError as error:
        print(error)


stackless.tasklet(dumps_main)()
stackless.run()


def waits(channel, log, i):
    log.append((i, channel.receive()))


c, log = stackless.channel(), []
for i in range(300):
    stackless.tasklet(waits)(c, log, i)
stackless.run()
its_channel, its_log = pickle.loads(pickle.dumps((c, log)))
print(its_channel.balance)
while its_channel.balance:
    its_channel.send("x%d" % its_channel.balance)
stackless.run()
print(len(its_log), its_log[0], its_log[-1], log, c.balance)
