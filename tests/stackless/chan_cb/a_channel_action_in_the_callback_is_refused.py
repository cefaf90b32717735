# An action on a channel inside the channel callback raises RuntimeError; an exception in the callback is reported and ignored.
import stackless


def recursive(channel, tasklet, sending, will_block):
    try:
        other.send(1)
    except RuntimeError as error:
        print(error)


c, other = stackless.channel(), stackless.channel()
stackless.set_channel_callback(recursive)
stackless.tasklet(c.send)("fine")
print(c.receive(), other.balance)
stackless.set_channel_callback(None)
