# While another runs, who called schedule() is still scheduled; who called schedule_remove() is not until insert().
import stackless


def yields():
    stackless.schedule()


def leaves():
    stackless.schedule_remove()


def looks():
    print(a.scheduled, b.scheduled, b.paused)
    b.insert()
    print(b.scheduled)


a = stackless.tasklet(yields)()
b = stackless.tasklet(leaves)()
stackless.tasklet(looks)()
stackless.run()
print(a.alive, b.alive)
