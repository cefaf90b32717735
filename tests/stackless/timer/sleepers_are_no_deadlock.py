# As long as somebody sleeps nothing is stuck; when nobody does any more the rules of deadlock are back.
import stackless

c = stackless.channel()


def sends_later(seconds):
    stackless.sleep(seconds)
    c.send(seconds)


def waits():
    print("waits got", c.receive())


stackless.tasklet(sends_later)(2)
stackless.tasklet(sends_later)(1)
stackless.tasklet(waits)()
print("main got", c.receive())
stackless.run()
stackless.tasklet(stackless.sleep)(1)
try:
    c.receive()
except RuntimeError as error:
    print(error)
stackless.tasklet(stackless.sleep)(3)
print(stackless.schedule_remove(7))
