# run() in a tasklet stays unfinished while main remains runnable; it returns when main blocks, when main is in run() too, or when main is taken out.
import stackless


def worker(name):
    stackless.run()
    log.append(name)


log = []
c = stackless.channel()


def main_keeps_running():
    t = stackless.tasklet(worker)("main exits")
    for i in range(4):
        stackless.schedule()
    print(log, t.alive, t.paused, stackless.getmain().scheduled)
    return t


t = main_keeps_running()
# Main leaves the ring: then the tasklet's run() has nothing left to wait for.
stackless.schedule_remove()
print(log, t.alive)


def main_blocked():
    log.append(("main is blocked", stackless.getmain().blocked))
    stackless.run()
    log.append("run returned")
    c.send("x")


stackless.tasklet(main_blocked)()
print(c.receive(), log[1:])


def main_running():
    # Main waits in run() outside of this one.
    log.append(("main", stackless.getmain().paused, stackless.getmain().scheduled))
    stackless.run()
    log.append("inner first")


stackless.tasklet(main_running)()
stackless.run()
print(log[3:])
