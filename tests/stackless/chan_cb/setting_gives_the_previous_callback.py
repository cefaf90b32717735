# set_channel_callback gives the previous callback, get_channel_callback the current one or None.
import stackless


def first(*args):
    pass


def second(*args):
    pass


print(stackless.get_channel_callback())
print(stackless.set_channel_callback(first))
print(stackless.get_channel_callback() is first)
print(stackless.set_channel_callback(second) is first)
print(stackless.set_channel_callback(None) is second)
print(stackless.get_channel_callback())
try:
    stackless.set_channel_callback(5)
except TypeError as error:
    print(error)
