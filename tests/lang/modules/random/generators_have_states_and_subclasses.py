# A generator of one's own, its state, its subclasses, and its travels.

import copy
import pickle
import random

one = random.Random(5)
print(one.random(), one.getrandbits(0))
state = one.getstate()
first = [one.random(), one.gauss(0, 1), one.randrange(1000)]
one.setstate(state)
print(first == [one.random(), one.gauss(0, 1), one.randrange(1000)])
version, words, kept = one.getstate()
print(version, len(words), words[:3], words[-1], kept)
random.seed(1)
shared = random.getstate()
print(random.random())
random.setstate(shared)
print(random.random())
for bad in ((1, (), None), (3, (1, 2), None)):
    try:
        one.setstate(bad)
    except ValueError as error:
        print(error)


class Quarter(random.Random):
    def random(self):
        return 0.25


print(Quarter(1).randrange(10), Quarter(1).uniform(0, 4), Quarter(1).choice([1, 2, 3, 4]))


class Ones(random.Random):
    def getrandbits(self, k):
        return 1


print(Ones(1).randrange(10), Ones(1).random())
one.gauss(0, 1)
two = pickle.loads(pickle.dumps(one))
print(one.gauss(0, 1) == two.gauss(0, 1), one.random() == two.random())
two = copy.deepcopy(one)
print([one.random() for _ in range(320)] == [two.random() for _ in range(320)])
for attempt in (random.SystemRandom().getstate, lambda: random.SystemRandom().setstate(None)):
    try:
        attempt()
    except NotImplementedError as error:
        print(error)
