# A blocked tasklet's pickle that is loaded and dropped at once is collected safely.
import gc
import pickle
import stackless


def work(channel):
    try:
        channel.receive()
    finally:
        print("never printed for a dropped one")


c = stackless.channel()
t = stackless.tasklet(work)(c)
stackless.run()
image = pickle.dumps(t)
for i in range(5):
    pickle.loads(image)
    gc.collect()
pickle.loads(pickle.dumps(c))
gc.collect()
print(c.balance, t.blocked, stackless.runcount)
t.bind(None) if not t.blocked else t.kill()
