# A switch inside __exit__ after `return` in the body of a with statement is safe, at nesting level 0.
import stackless


class Manager:
    def __enter__(self):
        print("enter", stackless.getcurrent().nesting_level)

    def __exit__(self, *exc_info):
        stackless.schedule()
        print("exit", stackless.getcurrent().nesting_level)


def work(name):
    with Manager():
        print("body", stackless.getcurrent().nesting_level)
        return name


def caller(name):
    print(work(name))


stackless.tasklet(caller)("a")
stackless.tasklet(caller)("b")
stackless.run()
