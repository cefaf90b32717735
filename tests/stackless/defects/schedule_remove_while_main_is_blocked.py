# schedule_remove by the last runnable while main is blocked raises RuntimeError in it.
import stackless


def work():
    try:
        stackless.schedule_remove()
    except RuntimeError as error:
        print(error)
    c.send("go on")


c = stackless.channel()
stackless.tasklet(work)()
print(c.receive())
