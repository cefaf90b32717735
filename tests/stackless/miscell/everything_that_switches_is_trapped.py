# Under switch_trap every switch raises in the caller and changes nothing.
import stackless


def receiver():
    c.receive()


def sender():
    c.send_exception(ValueError, "sent") if False else c.send(1)


c = stackless.channel()
waits = stackless.tasklet(receiver)()
stackless.run()
runs = stackless.tasklet(lambda: None)()
paused = stackless.tasklet(lambda: None).bind(None, ())
calls = [
    ("schedule", stackless.schedule),
    ("schedule_remove", stackless.schedule_remove),
    ("run", stackless.run),
    ("run_specific", runs.run),
    ("run_paused", paused.run),
    ("switch", runs.switch),
    ("switch_paused", paused.switch),
    ("send", lambda: c.send(1)),
    ("send_throw", lambda: c.send_throw(ValueError)),
    ("send_exception", lambda: c.send_exception(ValueError)),
    ("receive", lambda: stackless.channel().receive()),
    ("raise_exception", lambda: runs.raise_exception(ValueError)),
    ("kill", runs.kill),
]
print(stackless.switch_trap(1))
for name, call in calls:
    try:
        call()
    except RuntimeError as error:
        print(name, error)
print(waits.blocked, c.balance, runs.scheduled, paused.paused, stackless.runcount)
stackless.getcurrent().switch()
stackless.getcurrent().run()
try:
    waits.switch()
except RuntimeError as error:
    print(error)
print(stackless.switch_trap(-1), stackless.switch_trap())
stackless.run()
paused.run()
c.send(1)
print(runs.alive, paused.alive, waits.alive)
