# The channel callback fires on send and can read the value being sent from tempval.
import stackless


def callback(channel, tasklet, sending, will_block):
    print("callback", tasklet.tempval if sending else None, sending, will_block, channel is c)


def receiver():
    print("got", c.receive())


c = stackless.channel()
stackless.set_channel_callback(callback)
stackless.tasklet(receiver)()
stackless.run()
c.send("value")
stackless.tasklet(c.send)(2)
stackless.run()
print(c.receive())
stackless.set_channel_callback(None)
stackless.tasklet(c.send)(3)
print(c.receive())
