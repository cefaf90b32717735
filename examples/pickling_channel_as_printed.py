# As first published: the assertion fails, in Stackless too, for a tasklet that never ran is on no channel.
import stackless
import pickle

def f(c):
    c.receive()

c = stackless.channel()
t1 = stackless.tasklet(f)(c)

s = pickle.dumps(t1)
t2 = pickle.loads(s)

# The tasklet will be attached to a channel.
assert t2._channel is not None
