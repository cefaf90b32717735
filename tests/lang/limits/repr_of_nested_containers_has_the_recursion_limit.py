# Containers in one another are shown to the depth of the recursion limit; beyond it the error says what was under way.
#! every = 200
import sys

def nest(n):
    value = []
    for _ in range(n):
        value = [value]
    return value

for n in (300, 900, 2000):
    for show in (repr, str, ascii, "{}".format, lambda it: f"{it}", lambda it: "%r" % (it,)):
        try:
            print(len(show(nest(n))))
        except RecursionError as error:
            print(error)
sys.setrecursionlimit(30000)
print(len(repr(nest(10000))))
sys.setrecursionlimit(1000)

class Box:
    def __init__(self, inside):
        self.inside = inside
    def __repr__(self):
        return "Box(%r)" % (self.inside,)

boxes = 1
for _ in range(100):
    boxes = Box([boxes])
print(len(repr(boxes)))
for _ in range(2000):
    boxes = Box(boxes)
try:
    repr(boxes)
except RecursionError as error:
    print(error)
