# A walrus between the parentheses of a call is understood only behind a name; elsewhere its target is named.
texts = (
    "f(a.b := 1)", "f(1 := 2)", "f(x, (a) := 2)", "f(a[0] := 1 for x in y)", "class C(a.b := 1): pass", "f(\n  a.b := 1\n)",
    "f(lambda: x := 1)", "f((a.b := 1))", "f([a.b := 1])", "f(x for y.z := 1)", "f(a := 1)", "f(a := 1 for b in c)",
    "a[b.c := 1]", "f(a, b=c.d := 1)", "(x, y = 1)", "[x, y.z = 1]", "(x, 1 = 1)", "def f(x=1, y: int): pass",
    "def f(x: int = 1, y: str, z=2): pass", "lambda x=1, y: 1", "match x:\n  case a as 1: pass",
    "match x:\n  case [a as (b), c]: pass", "match x:\n  case a as -1: pass", "match x:\n  case a as b.c: pass",
)
for text in texts:
    try:
        compile(text, "<text>", "exec")
        print(repr(text), "is right")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
