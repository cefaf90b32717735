# A send without a receiver leaves the tasklet blocked and the balance 1; a receive the other way round.
import stackless

c = stackless.channel()
t = stackless.tasklet(c.send)("v")
stackless.run()
print(t.blocked, t.scheduled, t.alive, t.paused, c.balance, c.queue is t, t._channel is c)
print(c.receive(), c.balance, t.blocked)
t = stackless.tasklet(c.receive)()
stackless.run()
print(t.blocked, c.balance, c.queue is t)
c.send(None)
print(t.alive, c.queue, t._channel)
