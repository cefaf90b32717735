# An inventory, an event queue, word counts and a bank, as people write them.
import heapq
from collections import Counter, defaultdict, namedtuple

Event = namedtuple("Event", "time kind who")
queue = []
for event in (Event(5, "leave", "ann"), Event(1, "come", "ann"), Event(3, "come", "bob"), Event(9, "leave", "bob")):
    heapq.heappush(queue, event)
present, log = set(), []
while queue:
    time, kind, who = heapq.heappop(queue)
    getattr(present, "add" if kind == "come" else "remove")(who)
    log.append(f"{time:>2} {who} {kind}s: {sorted(present)}")
print("\n".join(log))
stock = defaultdict(lambda: {"count": 0, "price": 0.0})
for line in ["apple 3 0.5", "pear 1 0.75", "apple 2 0.45"]:
    name, count, price = line.split()
    stock[name]["count"] += int(count)
    stock[name]["price"] = float(price)
for name, item in sorted(stock.items(), key=lambda pair: -pair[1]["count"]):
    print(f"{name:<8}|{item['count']:>4}|{item['count'] * item['price']:8.2f}")
text = "it was the best of times it was the worst of times"
counts = Counter(text.split())
print(counts.most_common(3), sum(counts.values()), {n: sorted(w for w in counts if counts[w] == n) for n in sorted(set(counts.values()))})
accounts = {"ann": 100, "bob": 50}


def transfer(source, target, amount):
    if accounts[source] < amount:
        raise ValueError(f"{source} has only {accounts[source]}")
    accounts[source] -= amount
    accounts[target] += amount


for source, target, amount in [("ann", "bob", 30), ("bob", "ann", 100), ("bob", "cat", 1)]:
    try:
        transfer(source, target, amount)
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
print(accounts)
table = [["name", "age"], ["ann", 31], ["bob", 4]]
widths = [max(len(str(row[i])) for row in table) for i in range(2)]
for row in table:
    print(" | ".join(str(cell).ljust(width) for cell, width in zip(row, widths)))
print({k: [row[k] for row in [dict(zip(table[0], r)) for r in table[1:]]] for k in table[0]})
