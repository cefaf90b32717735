# Attributes that a script gives to classes of the library, exchanges there and deletes stay so.
import json
from collections import Counter, UserList
from string import Template


class Own(Counter):
    pass


def doubled(self):
    return 2 * sum(self.values())


old = Counter.total
Counter.total = doubled
Counter.hello = lambda self, name: "hello " + name
Counter.shared = shared = [1]
Template.delimiter = "%"
json.JSONEncoder.item_separator = "; "
UserList.size = property(lambda self: len(self.data))
del UserList.__contains__


def show(step):
    counter = Counter("aab")
    own = Own("ab")
    print(step, counter.total(), old(counter), own.total(), own.hello("you"), Counter.shared is shared, Own.shared)
    print(Template("%word $word").substitute(word="w"), json.JSONEncoder().encode([1, 2]), UserList([1, 2]).size)
    print("__contains__" in vars(UserList), 2 in UserList([1, 2]))


for step in range(3):
    show(step)
    shared.append(step)
del Counter.hello, Counter.shared
Counter.total = old
print(hasattr(Counter, "hello"), hasattr(Own, "shared"), Own("ab").total())
