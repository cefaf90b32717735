# A channel that a blocked tasklet holds in a variable is pickled with it, and the copy waits on the copy.
import stackless
import pickle

def f(c):
    c.receive()

c = stackless.channel()
t1 = stackless.tasklet(f)(c)
stackless.run()

s = pickle.dumps(t1)
t2 = pickle.loads(s)

# The tasklet will be attached to a channel.
assert t2._channel is not None
