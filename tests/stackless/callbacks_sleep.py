# Script code that built-ins call can sleep in the middle: operators, sort keys, iteration, hashes, strings.
import stackless


class Slow:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        stackless.schedule()
        return Slow(self.n + other.n)

    def __lt__(self, other):
        stackless.schedule()
        return self.n < other.n

    def __eq__(self, other):
        stackless.schedule()
        return self.n == other.n

    def __hash__(self):
        stackless.schedule()
        return self.n % 2

    def __len__(self):
        stackless.schedule()
        return self.n

    def __str__(self):
        stackless.schedule()
        return "slow%d" % self.n

    def __repr__(self):
        return "Slow(%d)" % self.n

    def __iter__(self):
        for i in range(self.n):
            stackless.schedule()
            yield i

    def __getattr__(self, name):
        stackless.schedule()
        return name.upper()

    def __contains__(self, item):
        stackless.schedule()
        return item == self.n

    @property
    def double(self):
        stackless.schedule()
        return self.n * 2


def work(name):
    a, b = Slow(3), Slow(2)
    print(name, (a + b).n, sorted([a, b, Slow(5)]), a == b, len(a), str(a), f"{b}", "%s" % a)
    print(name, list(a), sum(a), max(a), 3 in a, a.missing, a.double, {a: 1, b: 2, Slow(5): 3}[Slow(5)])
    print(name, list(map(lambda v: stackless.schedule() and v + 1, [1, 2])), min([3, 1], key=lambda v: stackless.schedule() and v))


for name in "xy":
    stackless.tasklet(work)(name)
stackless.run()
