# An exception in a hook comes out of dumps or loads as it is, and what was pickled stays as it was.
import pickle


class Careful:
    def __init__(self, parts):
        self.parts = parts

    def __getstate__(self):
        if "bad" in self.parts:
            raise ValueError("bad part")
        return self.__dict__

    def __setstate__(self, state):
        if "late" in state["parts"]:
            raise KeyError("late part")
        self.__dict__.update(state)


things = [Careful(["good"]), Careful(["bad"]), Careful(["late"])]
try:
    pickle.dumps(things)
except ValueError as error:
    print(error)
print([thing.parts for thing in things])
del things[1]
image = pickle.dumps(things)
try:
    pickle.loads(image)
except KeyError as error:
    print(error)
print([thing.parts for thing in things])
print(pickle.loads(pickle.dumps(things[:1]))[0].parts)
