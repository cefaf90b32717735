# Who gets which error when nothing is runnable any more.
import stackless

c = stackless.channel()
try:
    c.receive()
except RuntimeError as error:
    print(error)
print(c.balance)
stackless.tasklet(lambda: None)()
try:
    c.receive()
except RuntimeError as error:
    print(error)
stackless.tasklet(lambda: None)()
try:
    c.send(1)
except RuntimeError as error:
    print(error)


def blocks():
    try:
        c.receive()
    except RuntimeError as error:
        print("tasklet:", error)


stackless.tasklet(blocks)()
try:
    c.receive()
except RuntimeError as error:
    print("main:", error)
stackless.tasklet(c.receive)()
print(stackless.run(), c.balance)
