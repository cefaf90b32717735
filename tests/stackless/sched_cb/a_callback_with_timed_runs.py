# A callback on the way to an interrupted tasklet leaves its registers alone, and may not schedule.
import stackless


def callback(previous, following):
    try:
        stackless.schedule()
    except RuntimeError as error:
        errors.add(str(error))


def work(n):
    total = 0
    for i in range(n):
        total = (total * 3 + i * (i + 1)) % 1000
    results.append(total)


errors = set()
results = []
stackless.set_schedule_callback(callback)
for i in range(3):
    stackless.tasklet(work)(20)
n_timeouts = 0
while stackless.runcount > 1:
    t = stackless.run(7)
    if t:
        n_timeouts += 1
        t.insert()
print(results, errors, n_timeouts > 10)
