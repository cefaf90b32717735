# Three tasklets that only compute finish under run(n) with insertion, hard and soft, with and without recursion.
import stackless


def compute(n, done):
    total = 0
    for i in range(n):
        total += i
    done.append(total)


def recursive(n, done):
    if n:
        recursive(n - 1, done)
    else:
        stackless.schedule()
        done.append("bottom")


def drive(work, arg, timeout, **options):
    done = []
    for i in range(3):
        stackless.tasklet(work)(arg, done)
    n_timeouts = 0
    while stackless.runcount > 1:
        t = stackless.run(timeout, **options)
        n_timeouts += 1
        if t:
            t.insert()
    return done, n_timeouts > 3


print(drive(compute, 50, 100))
print(drive(compute, 50, 100, soft=True)[0])
print(drive(recursive, 60, 50))
print(drive(recursive, 60, 50, soft=True)[0])
print(drive(recursive, 60, 0)[0])
