# alive, scheduled, paused and recursion_depth through new, interrupted, inserted and finished; also after pickling.
import pickle
import stackless


def show(t, when):
    print(when, t.alive, t.scheduled, t.paused, t.recursion_depth)


def work():
    for i in range(100):
        pass


t = stackless.tasklet(work)
show(t, "unbound call")
t.bind(work, ())
show(t, "bound")
t.insert()
show(t, "inserted")
print(stackless.run(10) is t)
show(t, "interrupted")
copy = pickle.loads(pickle.dumps(t))
show(copy, "loaded")
t.insert()
show(t, "inserted again")
stackless.run()
show(t, "finished")
copy.insert()
stackless.run()
show(copy, "copy finished")
fresh = stackless.tasklet(work)()
loaded = pickle.loads(pickle.dumps(fresh))
show(loaded, "loaded before it ran")
loaded.insert()
show(loaded, "inserted")
stackless.run()
show(loaded, "finished")
