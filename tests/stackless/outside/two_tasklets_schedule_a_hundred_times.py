# Two tasklets that schedule a hundred times each finish.
import stackless


def work(counts, name):
    for i in range(100):
        counts[name] += 1
        stackless.schedule()


counts = {"a": 0, "b": 0}
for name in counts:
    stackless.tasklet(work)(counts, name)
stackless.run()
print(counts)
