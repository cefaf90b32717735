# An atomic section is not interrupted; the first stop is right behind it.
import stackless


def work():
    with stackless.atomic():
        for i in range(30):
            log.append(i)
    for i in range(30):
        log.append("after")


log = []
t = stackless.tasklet(work)()
stopped = stackless.run(60)
print(stopped is t, log.count("after"), len(log) >= 30, t.atomic)
t.insert()
stackless.run()
print(log.count("after"))
