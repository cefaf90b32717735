# Functions, classes, tasklets and built-in types are found in dicts and sets wherever the program goes on; id() stays the same.
import stackless


def function():
    pass


class Class:
    pass


numbers = [id([]) for i in range(7)]
tasklet = stackless.tasklet(function)
channel = stackless.channel()
keys = [function, Class, tasklet, channel, int, print, type(stackless), (Class, function), Class().__init__]
ids = [id(key) for key in keys]
places = {key: place for place, key in enumerate(keys)}
members = set(keys)
for i in range(20):
    assert [places[key] for key in keys] == list(range(len(keys)))
    assert all(key in members for key in keys)
assert ids == [id(key) for key in keys]
print(len(places), len(members))
