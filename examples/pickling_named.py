# Attributes of a tasklet subclass are not pickled unless the class says so.
import stackless
import pickle

class CustomTasklet(stackless.tasklet):
    name = "UNNAMED"

    def __str__(self):
        return "<CustomTasklet(name='%s')>" % self.name

def f(): pass

t1 = CustomTasklet(f)()
t1.name = "Pointless"

s = pickle.dumps(t1)
t2 = pickle.loads(s)

print t2.name == t1.name
print t2.name
