# Blocking on a channel that only the blocked frame refers to is safe.
import stackless


def blocks():
    stackless.channel().receive()
    print("never")


def other():
    print("other")


stackless.tasklet(blocks)()
stackless.run()
stackless.tasklet(blocks)()
stackless.tasklet(other)()
stackless.run()
print(stackless.runcount)
