# A game with rooms, items and a command parser driven by dispatch tables and enums.
import enum
from dataclasses import dataclass, field, replace
from textwrap import dedent, fill


class Direction(enum.Enum):
    NORTH = (0, 1)
    SOUTH = (0, -1)
    EAST = (1, 0)
    WEST = (-1, 0)

    @property
    def opposite(self):
        return Direction((-self.value[0], -self.value[1]))

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for member in cls:
                if member.name.lower().startswith(value.lower()):
                    return member
        return None


class Flag(enum.Flag):
    LIGHT = enum.auto()
    HEAVY = enum.auto()
    KEY = enum.auto()
    TOOL = LIGHT | KEY


class Weight(enum.IntEnum):
    FEATHER = 1
    BRICK = 10


@dataclass(order=True, frozen=True)
class Item:
    name: str
    weight: Weight = Weight.FEATHER
    flags: Flag = field(default=Flag(0), compare=False)

    def __post_init__(self):
        if not self.name:
            raise ValueError("an item needs a name")


@dataclass
class Room:
    name: str
    exits: dict = field(default_factory=dict, repr=False)
    items: list[Item] = field(default_factory=list)
    dark: bool = False

    def link(self, direction, other):
        self.exits[direction] = other
        other.exits[direction.opposite] = self


class Game:
    capacity = 12

    def __init__(self):
        self.commands = {name.removeprefix("do_"): getattr(self, name) for name in dir(type(self)) if name.startswith("do_")}
        hall, cave, tower = Room("hall"), Room("cave", dark=True), Room("tower")
        hall.link(Direction.NORTH, tower)
        hall.link(Direction("e"), cave)
        hall.items += [Item("lamp", flags=Flag.LIGHT), Item("anvil", Weight.BRICK, Flag.HEAVY)]
        cave.items.append(Item("key", flags=Flag.KEY))
        tower.items.append(replace(hall.items[1], name="statue"))
        self.room, self.bag, self.turn = hall, [], 0

    @property
    def can_see(self):
        return not self.room.dark or any(Flag.LIGHT in item.flags for item in self.bag)

    def play(self, line):
        self.turn += 1
        verb, *rest = line.lower().split() or [""]
        matches = [name for name in self.commands if verb and name.startswith(verb)]
        match matches, rest:
            case [], _:
                return f"I don't know how to {verb or 'do nothing'!r}."
            case [name], _:
                try:
                    return self.commands[name](*rest)
                except TypeError as error:
                    return f"({str(error).split('.')[-1]})"
                except (LookupError, ValueError) as error:
                    return f"No: {error.args[0]}"
            case several, _:
                return "Do you mean " + " or ".join(sorted(several)) + "?"

    def do_look(self):
        if not self.can_see:
            return "It is dark."
        things = ", ".join(sorted(item.name for item in self.room.items)) or "nothing"
        return f"The {self.room.name}: {things}. Exits: {', '.join(d.name.title() for d in self.room.exits)}."

    def do_go(self, where):
        self.room = self.room.exits[Direction(where)]
        return self.do_look()

    def do_get(self, name):
        item = self.find(self.room.items, name)
        if sum(it.weight for it in self.bag) + item.weight > self.capacity:
            raise ValueError(f"{name} is too heavy")
        self.room.items.remove(item)
        self.bag.append(item)
        return f"Taken: {item}"

    def do_give(self, name, to="nobody"):
        self.bag.remove(self.find(self.bag, name))
        return f"You give {name} to {to}."

    def do_bag(self):
        return str(sorted(self.bag, reverse=True)) if self.bag else "empty"

    @staticmethod
    def find(items, name):
        for item in items:
            if item.name == name:
                return item
        raise LookupError(f"there is no {name}")


game = Game()
for line in ["look", "go n", "go up", "g s", "go s", "get lamp", "get anvil", "get anvil x", "go east", "get key", "bag", "give lamp bob", "l", "", "dance", "give rope", "b", "get"]:
    print(f"{game.turn:>2}> {line}")
    print(fill(game.play(line), 70, subsequent_indent="    "))
print(Direction("w"), Direction.NORTH.opposite, list(Flag.TOOL), Flag.LIGHT | Flag.HEAVY, ~Flag.KEY, Flag(0), Flag.TOOL in Flag.TOOL | Flag.HEAVY)
print(game.room, Weight.BRICK + 1, Weight(1), repr(Weight.FEATHER), Weight.FEATHER < 5)
for bad in [lambda: Direction("x"), lambda: Direction(5), lambda: Weight(7), lambda: Item(""), lambda: setattr(Item("a"), "name", "b"), lambda: Item(), lambda: Direction.UP, lambda: Item("a") < 5]:
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(dedent("""\
    The end
      after {turns} turns.
    """).format(turns=game.turn), end="")
