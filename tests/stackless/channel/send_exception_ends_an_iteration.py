# send_sequence gives the count; a StopIteration that is sent ends the receiver's loop.
import stackless


def receiver():
    print([value for value in c], "ended")


c = stackless.channel()
stackless.tasklet(receiver)()
print(c.send_sequence("abc"))
c.send_exception(StopIteration)
