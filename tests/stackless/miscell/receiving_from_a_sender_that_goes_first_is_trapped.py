# A receive from a waiting sender that is preferred is refused under the trap, a plain one is not; a sent exception too.
import stackless

c = stackless.channel()
c.preference = 1
t = stackless.tasklet(c.send)(1)
stackless.run()
stackless.switch_trap(1)
try:
    c.receive()
except RuntimeError as error:
    print(error, c.balance)
c.preference = -1
print(c.receive())
stackless.switch_trap(-1)
stackless.run()
t = stackless.tasklet(c.send_exception)(ValueError, "sent")
stackless.run()
stackless.switch_trap(1)
try:
    c.receive()
except ValueError as error:
    print(error)
stackless.switch_trap(-1)
