# Destructors do not disturb: on what a tasklet returns, on a tasklet subclass, with a lost blocked tasklet around, while a call returns.
import gc
import stackless


class Destroyed:
    def __del__(self):
        str(self)


class Custom(stackless.tasklet):
    def __del__(self):
        self.method()

    def method(self):
        gc.collect()


def returns():
    return Destroyed()


def blocks():
    stackless.channel().receive()


def work():
    pass


# A tasklet returning an object with a destructor ends cleanly.
t = stackless.tasklet(returns)()
stackless.run()
print(t.alive, t.tempval)
# A tasklet subclass may define a destructor that calls methods.
Custom(work)()
stackless.run()
print(stackless.runcount)
# Collecting garbage inside a tasklet's destructor is safe, with another lost blocked tasklet around.
stackless.tasklet(blocks)()
Custom(blocks)()
stackless.run()
gc.collect()
print(stackless.runcount)


# A destructor running while a call returns does not disturb the returned value.
def value():
    temporary = Destroyed()
    return "value"


def calls():
    print(value())
    stackless.schedule()
    print(value())


stackless.tasklet(calls)()
stackless.run()
