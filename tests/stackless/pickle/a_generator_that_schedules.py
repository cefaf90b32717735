# The generator itself schedules; the tasklet that runs it is pickled there and goes on inside it.
import pickle
import stackless


def numbers(log):
    for i in range(4):
        log.append("before %d" % i)
        stackless.schedule_remove()
        log.append("after %d" % i)
        yield i


def work(log):
    for i in numbers(log):
        log.append(i)


log = []
t = stackless.tasklet(work)(log)
images = []
while True:
    t.run()
    if not t.alive:
        break
    images.append(pickle.dumps((t, log)))
print(log)
for image in images:
    copy, its_log = pickle.loads(image)
    print(len(its_log), end=" ")
    while copy.alive:
        copy.run()
    print(its_log == log)
