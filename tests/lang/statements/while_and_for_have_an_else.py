# Loops: else clauses, break, continue, nesting, changing what is iterated.
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
i = 0
while i < 3:
    i += 1
    if i == 2:
        continue
    print(i)
else:
    print("else")
while True:
    break
else:
    print("never")
items = [1, 2, 3]
for item in items:
    if item < 3 and len(items) < 6:
        items.append(item * 10)
print(items)
try:
    mapping = {"a": 1}
    for key in mapping:
        mapping[key + "b"] = 2
except RuntimeError as error:
    print(error)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), [x for x in Countdown(4)], sum(Countdown(5)), 2 in Countdown(3), tuple(Countdown(2)))
a, b, c = Countdown(3)
print(a, b, c)


class Old:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * index


print(list(Old()), 4 in Old())
