# An interrupted tasklet is pickled, loaded, and finishes by run(), by t.run() and by run(n).
import pickle
import stackless


def work(log):
    total = 0
    for i in range(50):
        total += i
    log.append(total)


log = []
t = stackless.tasklet(work)(log)
stackless.run(100)
image = pickle.dumps((t, log))
for how in ("run", "t.run", "run(n)"):
    t, log = pickle.loads(image)
    if how == "run":
        t.insert()
        stackless.run()
    elif how == "t.run":
        t.run()
    else:
        t.insert()
        while t.alive:
            stopped = stackless.run(20)
            if stopped:
                stopped.insert()
    print(how, log, t.alive)
print(stackless.run())
