# Bound and unbound methods, lambdas, closures that share a cell, classes made at run time, of this and that base.
import pickle
import stackless


class Thing:
    def __init__(self, n):
        self.n = n

    def method(self):
        return self.n

    @classmethod
    def made(cls, n):
        return cls(n)

    @staticmethod
    def plain(n):
        return n + 1


thing = Thing(5)
methods = (thing.method, thing, Thing.method, Thing.made, Thing.plain, [].append, "abc".upper, {}.get, int.from_bytes)
loaded = pickle.loads(pickle.dumps(methods))
print(loaded[0](), loaded[0].__self__ is loaded[1], loaded[1] is thing, loaded[2] is Thing.method, loaded[3] == Thing.made)
print(loaded[3](7).n, loaded[4] is Thing.plain, loaded[6](), loaded[7](1, "no"))
append = pickle.loads(pickle.dumps([[1].append]))[0]
append(2)
print(append.__self__)


def make():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    return up, lambda: n, [lambda k=k: (k, n) for k in range(2)]


up, get, more = pickle.loads(pickle.dumps(make()))
up()
up()
print(get(), [it() for it in more], up.__closure__[0] is get.__closure__[0])


def classes(base, meta=type):
    class Local(base, metaclass=meta):
        kind = "local"

        def __init__(self, n=1):
            super().__init__()
            self.n = n

        def itself(self):
            return __class__ is type(self), self.n, self.kind

    return Local


class Meta(type):
    def __call__(cls, *args):
        obj = super().__call__(*args)
        obj.made_by = "Meta"
        return obj


for base, meta in ((object, type), (dict, type), (Thing, type), (stackless.channel, type), (object, Meta)):
    if base is Thing:
        base = type("Based", (Thing,), {"__init__": lambda self: None, "__module__": __name__})
    Local = classes(base, meta)
    obj, copy = pickle.loads(pickle.dumps((Local(3), Local)))
    obj = copy(4) if base is stackless.channel else obj
    print(type(obj) is copy, copy is Local, obj.itself(), copy.__qualname__, getattr(obj, "made_by", None), copy(9).n)
Made = type("Made", (list,), {"double": lambda self: self + self, "__slots__": ("note",)})
made = Made([1, 2])
made.note = "slot"
copy = pickle.loads(pickle.dumps(made))
print(copy, copy.note, copy.double(), type(copy).__mro__[1:] == (list, object), type(copy) is Made)


def work(log):
    class Inner:
        def steps(self):
            for i in range(2):
                stackless.schedule_remove()
                log.append((type(self) is Inner, i))

    Inner().steps()


log = []
t = stackless.tasklet(work)(log)
t.run()
copy, its_log = pickle.loads(pickle.dumps((t, log)))
while copy.alive:
    copy.run()
print(its_log, log)
