# Choosing, sampling and shuffling.

import random

random.seed(11)
print(random.sample(range(100), 10))
print(random.sample(range(10), 10))
print(random.sample(range(10**6), 20))
print(random.sample(["a", "b"], 3, counts=[3, 4]))
print(random.sample("abcdef", k=2), random.sample((), 0))
print(random.choices("abc", [1, 2, 3], k=10))
print(random.choices("abc", k=5))
print(random.choices([1, 2, 3], cum_weights=[1, 5, 6], k=4))
print(random.choice(range(5, 9)), random.choice((1, 2)), random.choice([[3]]))
print(random.randrange(2**100), random.randint(-3, 3), random.randrange(10, 0, -3))
print(random.randbytes(10), random.randbytes(0))
cards = list(range(20))
random.shuffle(cards)
print(cards)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: random.randrange(0))
attempt(lambda: random.randrange(5, 2))
attempt(lambda: random.randrange(1, 2, 0))
attempt(lambda: random.randrange(5, 5, 2))
attempt(lambda: random.randrange(1.5))
attempt(lambda: random.randrange("a"))
attempt(lambda: random.randrange(10, None, 2))
attempt(lambda: random.randint(5, 1))
attempt(lambda: random.choice([]))
attempt(lambda: random.choices([]))
attempt(lambda: random.sample([1], 2))
attempt(lambda: random.sample([1, 2], -1))
attempt(lambda: random.sample({1}, 1))
attempt(lambda: random.sample("ab", 1, counts=[1]))
attempt(lambda: random.sample("ab", 1, counts=[0, 0]))
attempt(lambda: random.sample("ab", 1, counts=[1.5, 2]))
attempt(lambda: random.choices([1], [0]))
attempt(lambda: random.choices([1], [1, 2]))
attempt(lambda: random.choices([1], 3))
attempt(lambda: random.choices([1], [1], cum_weights=[1]))
attempt(lambda: random.choices([1], [float("inf")]))
attempt(lambda: random.getrandbits(-1))
attempt(lambda: random.getrandbits(1.5))
