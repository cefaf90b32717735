# Context.run and tasklet.context_run call at nesting level 0, where a tasklet may switch and be pickled.
import contextvars
import pickle

import stackless


def work(*args, **kwargs):
    print(args, kwargs, stackless.getcurrent().nesting_level, stackless.getcurrent().restorable)
    stackless.schedule_remove()
    print("goes on", args)


def main():
    contextvars.Context().run(work, 1, key=2)
    contextvars.Context().run(contextvars.Context().run, work, "nested")
    stackless.getcurrent().context_run(work, "in its own")


t = stackless.tasklet(main)()
while t.alive:
    t.insert()
    stackless.run()
    if t.alive:
        t = pickle.loads(pickle.dumps(t))
