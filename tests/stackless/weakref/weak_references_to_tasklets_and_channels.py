# Weak references to tasklets and channels work while those live; nothing is promised about when they go away.
import gc
import stackless
import weakref


class Custom(stackless.tasklet):
    pass


def callback(reference):
    assert reference in references


for make in (stackless.tasklet, stackless.channel, Custom):
    obj = make()
    references = [weakref.ref(obj), weakref.ref(obj, callback)]
    print(references[0]() is obj, references[1]() is obj)
    print(weakref.proxy(obj).alive if make is not stackless.channel else weakref.proxy(obj).balance)
    obj = None
    gc.collect()
t = stackless.tasklet(lambda: None)()
ref = weakref.ref(t)
stackless.run()
print(ref().alive)
