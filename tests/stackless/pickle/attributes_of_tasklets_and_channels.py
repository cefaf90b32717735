# With PICKLEFLAGS_PRESERVE_ATTRIBUTES attributes and slots of subclasses of tasklet and channel travel; else they are left behind.
import pickle
import stackless


class Custom(stackless.tasklet):
    name = "unnamed"


class Slotted(stackless.tasklet):
    __slots__ = ("note",)


class Line(stackless.channel):
    pass


def work(line):
    line.receive()


line = Line()
line.topic = ["t"]
t = Custom(work)(line)
t.name = "named"
t.line = line
s = Slotted(work)(line)
s.note = t
stackless.run()
for flags in (0, stackless.PICKLEFLAGS_PRESERVE_ATTRIBUTES):
    stackless.pickle_flags(flags)
    copy, its_line, slotted = pickle.loads(pickle.dumps((t, line, s)))
    print(copy.name, copy.__dict__.keys(), hasattr(its_line, "topic"), hasattr(slotted, "note"))
    print(copy.blocked, its_line.balance, slotted.blocked)
print(copy.line is its_line, slotted.note is copy, its_line.topic is line.topic)
stackless.pickle_flags(0)


class Persistent(Custom):
    def __reduce__(self):
        cls, args, state = super().__reduce__()
        return cls, args, state + (self.name,)

    def __setstate__(self, state):
        super().__setstate__(state[:-1])
        self.name = state[-1]


p = Persistent(work)(line)
p.name = "persistent"
stackless.run()
for root in (p, (p, line)):
    loaded = pickle.loads(pickle.dumps(root))
    copy = loaded if root is p else loaded[0]
    print(type(copy).__name__, copy.name, copy.blocked, copy.alive)
