# send and receive on a closed, empty channel raise ValueError, next() raises StopIteration; those that wait are served.
import stackless

c = stackless.channel()
c.close()
for action in (lambda: c.send(1), c.receive):
    try:
        action()
    except ValueError as error:
        print(error)
try:
    next(c)
except StopIteration:
    print("StopIteration")
c.open()
stackless.tasklet(c.send)("late")
stackless.run()
c.close()
print(c.closing, c.closed, c.receive(), c.closed)
try:
    c.__next__(1)
except TypeError:
    print("TypeError")
