# Interruption inside code that exec runs; three clients and a server exchange exactly sixty messages.
import stackless


def client(name):
    for i in range(20):
        c.send((name, i))


def server():
    while True:
        received.append(c.receive())


received = []
c = stackless.channel()
stackless.tasklet(server)()
for name in "abc":
    stackless.tasklet(client)(name)
stackless.tasklet(exec)("for i in range(30): pass\ntotal.append(i)\n", {"total": received})
while stackless.runcount > 1:
    t = stackless.run(13)
    if t:
        t.insert()
print(len(received), received.count(29), len(set(received)), c.balance)
