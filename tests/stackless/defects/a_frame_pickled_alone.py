# A frame pickled alone loads and has no outer frame; copying it is a TypeError.
import pickle
import stackless

import copy


def inner(n):
    stackless.schedule()


def outer():
    inner(5)


t = stackless.tasklet(outer)()
stackless.schedule()
frame = t.frame
print(frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_locals, frame.f_lineno)
loaded = pickle.loads(pickle.dumps(frame))
print(loaded.f_code.co_name, loaded.f_back, loaded.f_locals, loaded.f_lineno)
try:
    copy.copy(frame)
except TypeError as error:
    print(error)
stackless.run()
print(t.frame)
