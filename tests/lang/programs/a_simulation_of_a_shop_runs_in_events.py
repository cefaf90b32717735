# A simulation with events: customers, tills, priorities, statistics, and a report.
import heapq
import itertools
import statistics
from collections import Counter, defaultdict, namedtuple
from dataclasses import dataclass, field
from enum import Enum, auto


class Kind(Enum):
    ARRIVES = auto()
    SERVED = auto()
    LEAVES = auto()
    CLOSES = auto()

    @property
    def verb(self):
        return self.name.lower()


@dataclass(order=True)
class Event:
    time: float
    number: int
    kind: Kind = field(compare=False)
    who: "Customer" = field(compare=False, default=None)


@dataclass
class Customer:
    name: str
    patience: float
    basket: list = field(default_factory=list)
    arrived: float = 0.0

    def __post_init__(self):
        if self.patience <= 0:
            raise ValueError(f"{self.name} has no patience")


Sale = namedtuple("Sale", "time name total", defaults=[0])
PRICES = {"tea": 2.5, "scone": 3.25, "jam": 4, "cake": 12.75}


class Shop:
    def __init__(self, n_tills, seed=1):
        self.free, self.queue, self.sales = n_tills, [], []
        self.events, self.numbers = [], itertools.count()
        self.log = defaultdict(Counter)
        self.random = self.noise(seed)
        self.waits = []

    @staticmethod
    def noise(state):
        while True:
            state = (state * 1103515245 + 12345) % 2**31
            yield state / 2**31

    def after(self, delay, kind, who=None):
        heapq.heappush(self.events, Event(round(self.now + delay, 3), next(self.numbers), kind, who))

    def run(self, n_customers):
        self.now = 0.0
        for n in range(n_customers):
            goods = [item for item in PRICES if next(self.random) > 0.4]
            self.after(n * 1.1 + next(self.random), Kind.ARRIVES, Customer(f"c{n}", 1 + 4 * next(self.random), goods))
        self.after(n_customers * 1.1 + 3, Kind.CLOSES)
        while self.events:
            event = heapq.heappop(self.events)
            self.now = event.time
            getattr(self, f"on_{event.kind.verb}")(event.who)
            self.log[event.kind][int(self.now // 5)] += 1
        return self

    def on_arrives(self, who):
        who.arrived = self.now
        self.queue.append(who)
        self.after(who.patience, Kind.LEAVES, who)
        self.serve()

    def serve(self):
        while self.free and self.queue:
            who = min(self.queue, key=lambda it: (-len(it.basket), it.arrived))
            self.queue.remove(who)
            self.free -= 1
            self.waits.append(self.now - who.arrived)
            self.after(0.8 + 0.7 * len(who.basket), Kind.SERVED, who)

    def on_served(self, who):
        self.free += 1
        self.sales.append(Sale(self.now, who.name, sum(map(PRICES.__getitem__, who.basket))))
        self.serve()

    def on_leaves(self, who):
        if who in self.queue:
            self.queue.remove(who)
            self.log["lost"][who.name] += 1

    def on_closes(self, _):
        self.log["waiting at the end"].update(it.name for it in self.queue)

    def report(self):
        yield f"{'sales':>10}: {len(self.sales)} for {sum(s.total for s in self.sales):,.2f}"
        yield f"{'waits':>10}: mean {statistics.mean(self.waits):.3f}, median {statistics.median(self.waits):.3f}, most {max(self.waits):.2f}"
        for kind, counts in self.log.items():
            name = getattr(kind, "verb", kind)
            yield f"{name:>10.10}: " + " ".join(f"{key}={n}" for key, n in sorted(counts.items()))
        best = sorted(self.sales, key=lambda s: (-s.total, s.time))[:3]
        yield from (f"{n:>10}. {s.name} {s.total:6.2f} at {s.time}" for n, s in enumerate(best, start=1))


for tills in (1, 2):
    print(f"{tills} tills")
    for line in Shop(tills).run(25).report():
        print(line)
try:
    Customer("nobody", 0)
except ValueError as error:
    print(error)
print(Sale(1.5, "x"), Sale._fields, Event(1.0, 0, Kind.CLOSES) < Event(1.0, 1, Kind.ARRIVES), Kind(2), Kind["LEAVES"].verb)
