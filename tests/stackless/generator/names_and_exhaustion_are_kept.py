# A loaded generator keeps __name__ and __qualname__; an exhausted one stays exhausted.
import pickle
import stackless


class Outer:
    @staticmethod
    def numbers():
        yield 1
        yield 2


g = Outer.numbers()
copy = pickle.loads(pickle.dumps(g))
print(copy.__name__, copy.__qualname__, list(copy), list(copy))
print(next(g))
copy = pickle.loads(pickle.dumps(g))
print(list(g), list(copy))
print(list(pickle.loads(pickle.dumps(g))), next(pickle.loads(pickle.dumps(g)), "exhausted"))
