# kill() takes effect at once, kill(pending=True) when the target next runs, on oneself in place.
import stackless


def work(name):
    try:
        print(name, "runs")
        stackless.schedule()
    except TaskletExit:
        print(name, "killed")
        raise
    finally:
        print(name, "finally")


a = stackless.tasklet(work)("a")
b = stackless.tasklet(work)("b")
stackless.schedule()
a.kill(pending=True)
print(a.alive, a.scheduled)
b.kill()
print(b.alive, a.alive)
stackless.run()
print(a.alive)


def suicide():
    try:
        stackless.getcurrent().kill()
    except TaskletExit:
        print("in place")
    print("lives on")


stackless.tasklet(suicide)()
stackless.run()
