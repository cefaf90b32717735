# Every distribution draws the same numbers as CPython's, and leaves the generator in the same state.

import random

random.seed(7)
DRAWS = {
    "uniform": lambda: random.uniform(2, 5),
    "gauss": random.gauss,
    "gauss again": lambda: random.gauss(10, 2),
    "normalvariate": random.normalvariate,
    "expovariate": lambda: random.expovariate(2),
    "triangular": random.triangular,
    "triangular with a mode": lambda: random.triangular(1, 5, 2),
    "triangular of no width": lambda: random.triangular(3, 3, 3),
    "betavariate": lambda: random.betavariate(2, 3),
    "gammavariate below one": lambda: random.gammavariate(0.5, 1),
    "gammavariate above one": lambda: random.gammavariate(3, 1),
    "gammavariate of one": lambda: random.gammavariate(1, 1),
    "lognormvariate": lambda: random.lognormvariate(0, 1),
    "vonmisesvariate": lambda: random.vonmisesvariate(0, 4),
    "vonmisesvariate uniform": lambda: random.vonmisesvariate(0, 0),
    "paretovariate": lambda: random.paretovariate(3),
    "weibullvariate": lambda: random.weibullvariate(1, 2),
}
for name, draw in DRAWS.items():
    print(name, draw(), draw())
print(random.random())
for bad in (lambda: random.gammavariate(0, 1), lambda: random.expovariate(0)):
    try:
        bad()
    except (ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
