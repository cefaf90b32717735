# Context managers: order, swallowed and passed exceptions, return through a with.
class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with Manager("c", swallow=True):
    raise ValueError("lost")


def f():
    with Manager("d"):
        return "returned"


print(f())
try:
    with Manager("e"):
        raise KeyError("kept")
except KeyError as error:
    print("caught", error)
for i in range(3):
    with Manager(i):
        if i == 1:
            break
try:
    with 5:
        pass
except TypeError as error:
    print(error)
