# Dropping a paused tasklet whose stack holds a running generator prints nothing.
import stackless


def numbers():
    try:
        while True:
            stackless.schedule_remove()
            yield 1
    finally:
        print("never printed")


def work():
    for n in numbers():
        pass


t = stackless.tasklet(work)()
stackless.run()
t = None
print([[] for i in range(100)][5], stackless.runcount)
