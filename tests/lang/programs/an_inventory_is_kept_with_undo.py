# Commands with undo and redo, observers, a plug-in registry by __init_subclass__, and a history that is replayed.
from abc import ABC, abstractmethod
from collections import defaultdict
from copy import deepcopy
from functools import singledispatchmethod, wraps


class Event:
    def __init__(self):
        self.listeners = []

    def __iadd__(self, listener):
        self.listeners.append(listener)
        return self

    def __isub__(self, listener):
        self.listeners.remove(listener)
        return self

    def __call__(self, *args, **kwargs):
        return [listener(*args, **kwargs) for listener in tuple(self.listeners)]


class Command(ABC):
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if name:
            cls.name = name
            cls.registry[name] = cls

    @classmethod
    def parse(cls, line):
        name, *args = line.split()
        try:
            kind = cls.registry[name]
        except KeyError:
            raise ValueError(f"unknown command {name!r}; try {', '.join(sorted(cls.registry))}") from None
        return kind(*args)

    @abstractmethod
    def run(self, store): ...

    def undo(self, store):
        store.items = self.before

    def __call__(self, store):
        self.before = deepcopy(store.items)
        return self.run(store)

    def __repr__(self):
        state = {k: v for k, v in vars(self).items() if k != "before"}
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in state.items())})"


class Add(Command, name="add"):
    def __init__(self, item, count=1):
        self.item, self.count = item, int(count)

    def run(self, store):
        store.items[self.item] += self.count
        return store.items[self.item]


class Remove(Add, name="remove"):
    def run(self, store):
        if store.items[self.item] < self.count:
            raise ValueError(f"only {store.items[self.item]} {self.item} left")
        store.items[self.item] -= self.count
        return store.items[self.item]


class Batch(Command, name="batch"):
    def __init__(self, *parts):
        self.parts = [Command.parse(part.replace(":", " ")) for part in parts]

    def run(self, store):
        return [part(store) for part in self.parts]


class Store:
    changed = Event()

    def __init__(self):
        self.items = defaultdict(int)
        self.done, self.undone = [], []

    def execute(self, line):
        command = Command.parse(line)
        try:
            result = command(self)
        except Exception:
            self.items = command.before
            raise
        self.done.append(command)
        self.undone.clear()
        self.changed(self, command)
        return result

    def shift(self, source, target, act):
        if not source:
            raise IndexError("nothing to do")
        command = source.pop()
        getattr(command, act)(self)
        target.append(command)

    def undo(self):
        self.shift(self.done, self.undone, "undo")

    def redo(self):
        self.shift(self.undone, self.done, "__call__")

    @singledispatchmethod
    def count(self, key):
        raise TypeError(f"cannot count {type(key).__name__}")

    @count.register
    def _(self, key: str):
        return self.items.get(key, 0)

    @count.register(list)
    @count.register(tuple)
    def _(self, keys):
        return sum(map(self.count, keys))

    def __str__(self):
        return ", ".join(f"{k}:{v}" for k, v in sorted(self.items.items()) if v) or "(empty)"


def traced(function):
    calls = 0

    @wraps(function)
    def wrapper(*args):
        nonlocal calls
        calls += 1
        wrapper.calls = calls
        return function(*args)

    return wrapper


@traced
def watch(store, command):
    """Prints changes."""
    print("  *", command, "->", store)


store = Store()
Store.changed += watch
for line in ["add apple 3", "add pear", "remove apple 2", "remove apple 5", "fly", "batch add:kiwi:4 remove:kiwi:1 add:fig", "batch add:nut:9 remove:gold:1", "add apple x", "add"]:
    try:
        print(line, "=", store.execute(line))
    except (ValueError, TypeError) as error:
        print(line, "!", type(error).__name__, error, "|", store)
for _ in range(3):
    store.undo()
    print("undo", store)
store.redo()
print("redo", store, watch.calls, watch.__name__, watch.__doc__)
Store.changed -= watch
store.execute("add apple 10")
try:
    store.redo()
except IndexError as error:
    print(error, store)
print(store.count("apple"), store.count(["apple", ("pear", "kiwi")]), store.done)
for bad in [lambda: store.count(5), lambda: Command(), lambda: Store.changed.listeners.remove(watch)]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
