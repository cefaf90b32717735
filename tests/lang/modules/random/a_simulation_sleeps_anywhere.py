# Numbers drawn by several tasklets stay in order while the program sleeps: pi by counting points in a circle.

import random

random.seed(2024)


def inside(rounds):
    return sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(rounds))


print(4 * inside(500) / 500)
walk = [0]
for _ in range(200):
    walk.append(walk[-1] + random.choice((-1, 1)))
print(min(walk), max(walk), walk[-1])
dice = [random.randint(1, 6) + random.randint(1, 6) for _ in range(200)]
print({total: dice.count(total) for total in range(2, 13)})
