# send_sequence then close: the receiver's loop ends; a receiver that already waits is woken by close.
import stackless


def sender():
    print("sent", c.send_sequence(range(4)))
    c.close()


def receiver():
    values = [value for value in c]
    print(values)


c = stackless.channel()
stackless.tasklet(sender)()
stackless.tasklet(receiver)()
stackless.run()
print(c.closing, c.closed, c.balance)
c.open()


def waits():
    try:
        c.receive()
    except ValueError as error:
        print(error)


stackless.tasklet(waits)()
stackless.tasklet(receiver)()
stackless.run()
print(c.balance)
c.close()
stackless.run()
