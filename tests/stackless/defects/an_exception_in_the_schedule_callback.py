# An exception in the schedule callback is written to the error output and scheduling goes on.
import stackless


class Callback:
    def __repr__(self):
        return "<the callback>"

    def __call__(self, previous, following):
        raise ZeroDivisionError("in the callback")


def work():
    print("work")


stackless.set_schedule_callback(Callback())
stackless.tasklet(work)()
stackless.run()
stackless.set_schedule_callback(None)
print("done")
