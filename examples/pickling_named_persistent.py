# A tasklet subclass that adds its attributes to what is pickled.
import stackless
import pickle

class CustomTasklet(stackless.tasklet):
    name = "UNNAMED"

    def __str__(self):
        return "<CustomTasklet(name='%s')>" % self.name

    # When this is present, it is called in lieu of __reduce__.
    # As the base tasklet class provides it, we need to as well.
    def __reduce_ex__(self, pickleVersion):
        return self.__reduce__()

    def __reduce__(self):
        # Get into the list that will eventually be returned to
        # __setstate__ and append our own entry into it (the
        # dictionary of instance variables).
        ret = list(stackless.tasklet.__reduce__(self))
        l = list(ret[2])
        l.append(self.__dict__)
        ret[2] = tuple(l)
        return tuple(ret)

    def __setstate__(self, l):
        # Update the instance dictionary with the value we added in.
        self.__dict__.update(l[-1])
        # Let the tasklet get on with being reconstituted by giving
        # it the original list (removing our addition).
        return stackless.tasklet.__setstate__(self, l[:-1])

def f(): pass

t1 = CustomTasklet(f)()
t1.name = "Pointless"

s = pickle.dumps(t1)
t2 = pickle.loads(s)

print t2.name == t1.name
print t2.name
