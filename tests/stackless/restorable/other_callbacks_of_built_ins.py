# A tasklet that stops inside this is restored and finishes: other built-ins that call back, from int() to issubclass().
import pickle
import stackless


def stop(log, where):
    log.append(where)
    stackless.schedule_remove()
    return where


class Hooks(type):
    def __instancecheck__(cls, instance):
        stop(cls.log, "instancecheck")
        return True

    def __subclasscheck__(cls, other):
        stop(cls.log, "subclasscheck")
        return False


class Number:
    def __init__(self, log):
        self.log = log

    def __int__(self):
        return len(stop(self.log, "int"))

    def __float__(self):
        stop(self.log, "float")
        return 2.5

    def __abs__(self):
        return stop(self.log, "abs")

    def __round__(self, digits=None):
        return stop(self.log, "round")

    def __divmod__(self, other):
        return stop(self.log, "divmod")

    def __reversed__(self):
        return stop(self.log, "reversed")


def work(log):
    class Odd(metaclass=Hooks):
        pass

    Odd.log = log
    number = Number(log)
    log.append((int(number), float(number), abs(number), round(number), divmod(number, 2)))
    log.append((reversed(number), isinstance(5, Odd), issubclass(int, Odd)))
    values = iter(lambda: stop(log, len(log)) and len(log) % 3, 0)
    log.append([value for value in values])


log = []
t = stackless.tasklet(work)(log)
images = []
while t.alive:
    t.insert()
    stackless.run()
    if t.alive:
        images.append(pickle.dumps((t, log)))
print(log)
for image in images:
    copy, its_log = pickle.loads(image)
    while copy.alive:
        copy.insert()
        stackless.run()
    print(its_log)
