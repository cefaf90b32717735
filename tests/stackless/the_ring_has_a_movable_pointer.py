# Running a member of the ring moves the pointer to it: those in between move behind.
import stackless


def make():
    def work(name):
        print(name + "1")
        stackless.schedule()
        print(name + "2")

    return [stackless.tasklet(work)(name) for name in "abc"]


a, b, c = make()
b.run()
print("main")
stackless.run()
a, b, c = make()
b.remove()
b.run()
print("main")
stackless.run()
