# copy.copy and copy.deepcopy of tasklets and channels run independently of what they were made from.
import copy
import stackless


class Custom(stackless.tasklet):
    pass


def work(log, c):
    for i in range(3):
        log.append((i, c.receive()))


def feed(c, letters):
    for letter in letters:
        if c.balance < 0:
            c.send(letter)


for cls in (stackless.tasklet, Custom):
    # A deep copy takes along what the tasklet reaches.
    c, log = stackless.channel(), []
    t = cls(work)(log, c)
    stackless.run()
    fork, its_channel, its_log = copy.deepcopy((t, c, log))
    print(type(fork) is cls, fork.blocked, its_channel.queue is fork, its_channel is c)
    feed(c, "abc")
    print(log, its_log, t.alive, fork.alive)
    feed(its_channel, "xyz")
    print(its_log, fork.alive)
# A channel with those that wait on it; what was copied before is not copied again.
c, log = stackless.channel(), []
for i in range(2):
    stackless.tasklet(work)(log, c)
stackless.run()
its_log, fork, same_log = copy.deepcopy([log, c, log])
print(fork.balance, its_log is same_log, fork.queue.next is not None)
feed(fork, "abcdef")
print(log, len(its_log), c.balance, fork.balance)
feed(c, "abcdef")


# A shallow copy has frames of its own, and shares what they hold.
def steps(log):
    for i in range(3):
        log.append(i)
        stackless.schedule_remove()


log = []
t = stackless.tasklet(steps)(log)
t.run()
fork = copy.copy(t)
t.run()
t.run()
fork.run()
print(log, t.alive, fork.alive)
copies = copy.copy(c)
print(type(copies).__name__, copies is c, copies.preference, c.balance)
try:
    copy.deepcopy(stackless.getcurrent())
except RuntimeError as error:
    print(error)
try:
    copy.copy(stackless.getcurrent())
except RuntimeError as error:
    print(error)
