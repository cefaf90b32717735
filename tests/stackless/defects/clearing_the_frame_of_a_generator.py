# Clearing the frame of a generator that was never started is safe.


def numbers():
    yield 1


g = numbers()
g.gi_frame.clear()
print(list(g))
g = numbers()
print(next(g))
try:
    g.gi_frame.clear()
except RuntimeError as error:
    print(error)
print(list(g))
