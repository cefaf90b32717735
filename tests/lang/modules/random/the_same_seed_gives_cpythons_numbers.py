# Seeds of every type give the numbers that CPython draws.

import random

random.seed(42)
print([random.random() for _ in range(3)], random.randint(1, 100), random.choice("abc"))
print(random.getrandbits(100), random.getrandbits(7), random.getrandbits(0), random.getrandbits(32))
for seed in (0, 1, -5, 2**70, "abc", b"abc", 1.5, bytearray(b"x"), True, "", -1.25):
    random.seed(seed)
    print(repr(seed), random.random(), random.randrange(10), random.randrange(5, 500, 7))
for seed in ("a", b"abc", "", "spam"):
    random.seed(seed, 1)
    print(random.random())
random.seed(version=2, a="x")
print(random.random())
for bad in ([], (1,), object):
    try:
        random.seed(bad)
    except TypeError as error:
        print(error)
