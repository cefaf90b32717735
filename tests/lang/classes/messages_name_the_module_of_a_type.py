# Types that CPython implements in C modules are named with the module in messages, and cannot be changed.
import collections
import datetime
import functools
import itertools
import operator
import re

day = datetime.date(2024, 1, 1)
delta = datetime.timedelta(1)
queue = collections.deque([1])
attempts = [
    lambda: delta + 1,
    lambda: 1 - day,
    lambda: day < 5,
    lambda: -day,
    lambda: datetime.datetime(2024, 1, 1) + queue,
    lambda: datetime.timedelta(queue),
    lambda: queue.missing,
    lambda: collections.deque.missing,
    lambda: setattr(queue, "new", 1),
    lambda: hash(queue),
    lambda: queue(),
    lambda: collections.OrderedDict() | 3,
    lambda: collections.defaultdict(int) < 3,
    lambda: setattr(collections.defaultdict(int), "new", 1),
    lambda: functools.partial(len) + 1,
    lambda: itertools.chain([])[0],
    lambda: len(itertools.count()),
    lambda: operator.itemgetter(1) * 2,
    lambda: re.compile("a") + 1,
    lambda: iter(re.match("a", "a")),
    lambda: setattr(re.compile("a"), "new", 1),
    lambda: int(day),
    lambda: "".join([day]),
    lambda: "text" + queue,
    lambda: [1][delta],
    lambda: range(delta),
    lambda: round(delta),
    lambda: setattr(datetime.date, "new", 1),
    lambda: delattr(collections.deque, "append"),
    lambda: list[int] + 1,
    lambda: delta.__delitem__(0),
    lambda: operator.delitem(delta, 0),
    lambda: operator.delitem("text", 0),
    lambda: operator.delitem("text", "key"),
    lambda: operator.delitem(5, 0),
]
for attempt in attempts:
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


class Own(collections.deque):
    pass


try:
    Own() + 1
except TypeError as error:
    print(error)
Own.new = 1
print(Own.new, repr(Own([1])))
