# throw of a class, of a class with arguments, of an instance, of exc_info with its traceback, at once.
import stackless

import sys
import traceback


def work():
    try:
        stackless.channel().receive()
    except ValueError as error:
        text = traceback.format_exc()
        print(error.args, "in culprit" in text, "in work" in text)


def culprit():
    raise ValueError("from culprit")


def target():
    t = stackless.tasklet(work)()
    stackless.run()
    return t


try:
    culprit()
except ValueError:
    exc_info = sys.exc_info()
for args in ((ValueError,), (ValueError, ("a", 1)), (ValueError, "b"), (ValueError("c"),), exc_info):
    t = target()
    t.throw(*args)
    print("thrown", t.blocked, t.alive, t.scheduled)
    stackless.run()
