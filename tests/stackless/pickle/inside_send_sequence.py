# A tasklet in the middle of send_sequence can be pickled: the copy goes on with what is left of the sequence.
import pickle
import stackless


def letters():
    yield "c"
    yield "d"


def work(channel, sequence, log):
    log.append(channel.send_sequence(sequence))


for sequence in ("abcd", [1, 2, 3], letters()):
    c = stackless.channel()
    log = []
    t = stackless.tasklet(work)(c, sequence, log)
    stackless.run()
    print(c.receive(), stackless.run(), c.balance, t.blocked)
    copy, its_channel, its_log = pickle.loads(pickle.dumps((t, c, log)))
    while its_channel.balance:
        print(its_channel.receive(), end=" ")
        stackless.run()
    print(its_log, copy.alive, log, c.balance)
    while c.balance:
        print(c.receive(), end=" ")
        stackless.run()
    print(log, t.alive)
