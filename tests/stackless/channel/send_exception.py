# send_exception(cls, *args) raises cls(*args) in the receiver.
import stackless


def receiver():
    try:
        c.receive()
    except ValueError as error:
        print("receiver:", error.args)


c = stackless.channel()
stackless.tasklet(receiver)()
stackless.run()
print(c.send_exception(ValueError, "a", 1))
for wrong in (5, "text", int):
    try:
        c.send_exception(wrong)
    except TypeError as error:
        print(error)
