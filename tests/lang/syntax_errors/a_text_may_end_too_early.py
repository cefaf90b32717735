# What is missing at the end of a text is missed behind its last line, and before a line of another block in front of it.
import traceback

BEGINNINGS = (
    "if x:", "if x:   ", "def f():  # why", "class A:\n    def f(self):", "try:\n    pass", "@x", "class A:\n    @x",
    "async def f():", "match x:", "match x:\n    case 1:", "if x:\n    pass\nelse:", "try:\n    x\nexcept:",
    "def f():\n  try:\n    x", "while x {", "if x {", "if x {\n  y\n}", "with (a, b as c", "with (a as c, b: pass",
    "x = (1,", "x = [1, 2",
)
ENDINGS = ("", "\n", "\n\n", "\n\n\n# done\n", "\nlast = 1\n", "\n    \n", "\n# done")

for beginning in BEGINNINGS:
    for ending in ENDINGS:
        try:
            compile(beginning + ending, "text", "exec")
        except SyntaxError as error:
            place = error.lineno, error.offset, error.end_lineno, error.end_offset
            print(type(error).__name__, error.msg, place, repr((beginning + ending).split("\n")[error.lineno - 1]))

for text in (
    "  x = 1\n", "def f():\n  x = 1\n    y = 2\n", "*x: int\n", "*x: int = 3\n", "match x:\n  case {**x, 'a': 1}: pass\n",
    "match x:\n  case {**x, **y}: pass\n", "def g():\n  [await y for y in z]\n", "def g():\n  {await y: 1 for y in z}\n",
    "def g():\n  [[await y for y in z] for k in z]\n", "[await x for x in y]\n",
):
    try:
        compile(text, "text", "exec")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)

try:
    exec("if x:\npassing = 1\n")
except SyntaxError:
    print("".join(traceback.format_exc().splitlines(True)[3:]))
exec("if x:\npassing = 1\n")
