# bind with positional and keyword arguments, with the function bound before; it schedules nothing and resets recursion_depth.
import stackless


def work(*args, **kwargs):
    print(args, kwargs)
    stackless.schedule_remove()


for args in ((work, (1, 2)), (work, None, {"k": 3}), (work, (4,), {"k": 5})):
    t = stackless.tasklet().bind(*args)
    print(t.scheduled, t.alive, stackless.runcount)
    t.run()
t = stackless.tasklet(work)
t.bind(None, (6,), {"k": 7})
t.run()
print(t.recursion_depth, t.paused)
t.bind(work, (8,))
print(t.recursion_depth)
t.run()
