# No callback before anything runs; then one for each switch, with the tasklets concerned, and none after it is cleared.
import stackless


def callback(previous, following):
    log.append((names[previous], names[following]))
    assert stackless.getcurrent() is following or stackless.getcurrent() is previous


def work():
    stackless.schedule()


log = []
names = {stackless.getmain(): "main"}
print(stackless.get_schedule_callback(), stackless.set_schedule_callback(callback))
for name in "ab":
    names[stackless.tasklet(work)()] = name
print(log)
stackless.run()
print(log)
del log[:]
print(stackless.set_schedule_callback(None) is callback)
names[stackless.tasklet(work)()] = "c"
stackless.run()
print(log)
