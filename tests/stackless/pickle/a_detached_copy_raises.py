# A copy of a blocked tasklet whose channel was not pickled loads paused, and raises RuntimeError at its receive() or send().
import pickle
import stackless


def receives():
    try:
        print("got", c.receive())
    except RuntimeError as error:
        print("receive:", error)


def sends():
    try:
        c.send("value")
        print("sent")
    except RuntimeError as error:
        print("send:", error)


c = stackless.channel()
for function in (receives, sends):
    t = stackless.tasklet(function)()
    stackless.run()
    copy = pickle.loads(pickle.dumps(t))
    print(function.__name__, t.blocked, copy.blocked, copy.paused, copy._channel, copy.alive)
    again = pickle.loads(pickle.dumps(copy))
    for detached in (copy, again):
        detached.run()
    killed = pickle.loads(pickle.dumps(t))
    killed.kill()
    thrown = pickle.loads(pickle.dumps(t))
    thrown.throw(RuntimeError("thrown instead"))
    print(c.balance, killed.alive, thrown.alive)
    t.kill()
