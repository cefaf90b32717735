# A channel that is only a global of the tasklet's function is not pickled with the tasklet.
import stackless
import pickle

def f():
    c.receive()

c = stackless.channel()
t1 = stackless.tasklet(f)()

s = pickle.dumps(t1)
t2 = pickle.loads(s)

# The tasklet will not be attached to a channel.
assert t2._channel is None
