# A walrus statement and a loop name what can't be their target; other statements stumble over the sign.

def show(text, mode="exec"):
    try:
        compile(text, "<text>", mode)
        print(repr(text), "compiles")
    except SyntaxError as e:
        print(repr(text), type(e).__name__, e.msg, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)


for text in ["lambda: x := 1", "a.b := 1", "a[1] := 2", "1 := 2", "a + 1 := 2", "f() := 1", "(a) := 1", "(a, b) := 1", "a, b := 1", "not x := 1", "x := 1", "a if b else c := 1",
    "def f():\n lambda: x := 1", "if 1: lambda: x := 1", "x; a.b := 1", "x = lambda: y := 1", "x = a.b := 1", "lambda: x := ", "((a) := 1)", "(a.b := 1)",
    "for not x in y: pass", "for not x: pass", "for not x in y", "for not not x in y: pass", "[1 for not x in y]", "for a and not x in y: pass", "for a, not x in y: pass",
    "for not x, b in y: pass", "for not in y: pass", "for lambda: x in y: pass", "async def f():\n async for not x in y: pass", "f(1 for not x in y)", "for not x if 1 else 2 in y: pass"]:
    show(text)
