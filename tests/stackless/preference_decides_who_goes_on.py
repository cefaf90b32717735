# The preference table of channels, for a receiver that waits first and for a sender that does.
import stackless


def trial(preference, schedule_all, receiver_first):
    log = []
    c = stackless.channel()
    c.preference = preference
    c.schedule_all = schedule_all

    def receiver():
        log.append("R:wait")
        c.receive()
        log.append("R:got")

    def sender():
        log.append("S:send")
        c.send(1)
        log.append("S:sent")

    def other(name):
        log.append(name)

    for work in (receiver, sender) if receiver_first else (sender, receiver):
        stackless.tasklet(work)()
    stackless.tasklet(other)("X1")
    stackless.tasklet(other)("X2")
    stackless.run()
    return " ".join(log)


for preference, schedule_all in ((-1, 0), (0, 0), (1, 0), (0, 1)):
    for receiver_first in (True, False):
        print(preference, schedule_all, trial(preference, schedule_all, receiver_first))
