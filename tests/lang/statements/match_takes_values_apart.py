# The match statement: literals, captures, sequences, mappings, classes, guards, alternatives.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def describe(value):
    match value:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case int(n) if n < 0:
            return f"negative {n}"
        case "hello" as word:
            return word.upper()
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [first, *rest]:
            return f"first {first} rest {rest}"
        case {"kind": "circle", "r": r, **others}:
            return f"circle {r} {others}"
        case Point(x=0, y=y):
            return f"on the axis at {y}"
        case Point(x, y):
            return f"point {x} {y}"
        case None | True:
            return "singleton"
        case _:
            return "other"


for value in (0, 2, -5, "hello", [], [7], [1, 2, 3], (4, 5), {"kind": "circle", "r": 2, "c": "red"}, Point(0, 3), Point(1, 2), None, True, 2.5):
    print(describe(value))
