# Method calls on an instance.
class Counter:
    def __init__(self):
        self.n = 0
    def add(self, k):
        self.n += k
        return self.n
def f(n):
    c = Counter()
    i = 0
    while i < n:
        c.add(i)
        i += 1
    return c.n
print(f(3000000))
