# A channel can be subclassed with an __init__ of its own.
import stackless


class Named(stackless.channel):
    def __init__(self, name, *, preference=0):
        super().__init__()
        self.name = name
        self.preference = preference


c = Named("n", preference=5)
print(c.name, c.preference, c.balance, isinstance(c, stackless.channel))
stackless.tasklet(c.send)(1)
print(c.receive())
for value in (-7, True, 10**30):
    c.preference = value
    print(c.preference)
try:
    c.preference = "x"
except TypeError as error:
    print("TypeError")
