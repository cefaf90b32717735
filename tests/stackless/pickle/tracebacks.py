# A traceback survives pickling with its frames linked; copy.copy of a traceback shares its frame; that of a frame is a TypeError.
import copy
import pickle
import sys


def inner():
    raise ValueError("inner")


def outer():
    inner()


def shown(tb):
    names = []
    while tb is not None:
        frame = tb.tb_frame
        back = frame.f_back
        names.append((frame.f_code.co_name, tb.tb_lineno, back and back.f_code.co_name))
        tb = tb.tb_next
    return names


try:
    outer()
except ValueError:
    tb = sys.exc_info()[2]
print(shown(tb))
loaded = pickle.loads(pickle.dumps(tb))
print(loaded is tb, shown(loaded) == shown(tb))
print([name for name, line, back in shown(loaded)])
shallow = copy.copy(tb)
print(shallow.tb_lineno == tb.tb_lineno, shallow.tb_lasti == tb.tb_lasti, shallow.tb_next is tb.tb_next)
print(shallow.tb_frame.f_code is tb.tb_frame.f_code)
try:
    copy.copy(tb.tb_frame)
except TypeError as error:
    print(error)
