# A switch inside __exit__ that then silences the exception, in a finally block, goes on rightly.
import stackless


class Silences:
    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        stackless.schedule()
        return True


def work(name):
    try:
        print(name, "try")
    finally:
        with Silences():
            1 // 0
        print(name, "silenced")
    print(name, "end")


stackless.tasklet(work)("a")
stackless.tasklet(work)("b")
stackless.run()
