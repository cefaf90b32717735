# send_throw(*exc_info) raises in the receiver with the original traceback.
import stackless

import sys
import traceback


def culprit():
    raise IndexError("original")


def receiver():
    try:
        c.receive()
    except IndexError as error:
        text = traceback.format_exc()
        print(error, "in culprit" in text, "in receiver" in text)


c = stackless.channel()
stackless.tasklet(receiver)()
stackless.run()
try:
    culprit()
except IndexError:
    c.send_throw(*sys.exc_info())
stackless.tasklet(receiver)()
stackless.run()
c.send_throw(IndexError, "value")
