# The class of a tasklet subclass and of a channel subclass survives pickling, alive and dead.
import pickle
import stackless


class Custom(stackless.tasklet):
    __slots__ = ("name",)

    def greeting(self):
        return "hello"


class Line(stackless.channel):
    pass


def work(line):
    line.receive()


line = Line()
t = Custom(work)(line)
for when in ("new", "blocked", "dead"):
    copy = pickle.loads(pickle.dumps(t))
    print(when, type(copy) is Custom, copy.greeting(), copy.alive, copy.blocked)
    copy, its_line = pickle.loads(pickle.dumps((t, line)))
    print(type(copy) is Custom, type(its_line) is Line, its_line.balance, its_line.queue is copy if copy.blocked else None)
    if when == "new":
        stackless.run()
    elif when == "blocked":
        line.send(1)
