# With a partner waiting, send and receive succeed although block_trap is set; without they raise, in main and in a worker.
import stackless

c = stackless.channel()
main = stackless.getmain()
results = []
t = stackless.tasklet(lambda: results.append(c.receive()))()
stackless.run()
main.block_trap = True
c.send("value")
print(results)
stackless.tasklet(c.send)("other")
stackless.run()
print(c.receive())
for action in (lambda: c.send(1), c.receive):
    try:
        action()
    except RuntimeError as error:
        print(error)
main.block_trap = False


def worker(action):
    stackless.getcurrent().block_trap = True
    try:
        action()
    except RuntimeError as error:
        print("worker:", error)


stackless.tasklet(worker)(lambda: c.send(1))
stackless.tasklet(worker)(c.receive)
stackless.run()
print(c.balance)
