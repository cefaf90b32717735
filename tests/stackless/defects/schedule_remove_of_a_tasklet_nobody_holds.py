# schedule_remove of a tasklet nobody else refers to is safe under run(), and with main in schedule_remove itself.
import stackless


def work(name):
    print(name, "stops")
    stackless.schedule_remove()


stackless.tasklet(work)("a")
stackless.tasklet(work)("b")
stackless.run()
stackless.tasklet(work)("c")
print(stackless.schedule_remove("back"))
print(stackless.schedule_remove("alone"), stackless.runcount)
