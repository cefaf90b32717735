# Taking one waiting tasklet off a channel, and pickling the two separately.
import stackless
import pickle

def f(c):
    print(c.receive())

c = stackless.channel()
for _ in range(4):
    stackless.tasklet(f)(c)
stackless.run()

# Given a channel 'c' with four tasklets blocked on it, where
# we want to just pickle the first.

# Get the channel state.
x, y, (balance, flags, tasklets) = c.__reduce__()

# Get the tasklet and remove it from the ones on the channel.
t = tasklets[0]
del tasklets[0]

# Rebuild the channel without the tasklet.  You do not need to
# bother adjusting the balance for the changes you made to the
# list of blocked tasklets, as it is recalculated automatically.
# This will replace the channels existing state.  But if you
# want to keep the channel as it is, you can create a new
# and use it in place of 'c'.
c.__setstate__((balance, flags, tasklets))

# Pickle just the tasklet (and whatever it holds a reference to).
s1 = pickle.dumps(t)
# Pickle the channel which no longer has that channel.
s2 = pickle.dumps(c)

print(c.balance, t.paused, t._channel)
copy = pickle.loads(s2)
print(copy.balance)
for word in ["first", "second", "third"]:
    copy.send(word)
