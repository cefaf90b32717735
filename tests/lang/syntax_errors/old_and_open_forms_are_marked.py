# The operator of old is marked whole, items of with in parentheses lack a colon, and a bare star of a lambda shows what follows it.

def show(text, mode="exec"):
    try:
        compile(text, "<text>", mode)
        print(repr(text), "compiles")
    except SyntaxError as e:
        print(repr(text), type(e).__name__, e.msg, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)


for text in ["a <> b", "a<>b", "(a\n<> b)", "a <> ", "[a <> b]", "f(a <> b)", "while a <> b:\n pass", "a < > b", "x = a <> b", "f'{a <> b}'",
    "with (x as y)", "with (x as y)\n  pass", "with (x as y, z as w)\n pass", "with (x as y), z\n pass", "with (x as y) z: pass", "with (x as y) as z: pass", "with (x as y).z: pass",
    "with (x)\n pass", "with (x, y)\n pass", "async def f():\n async with (x as y)\n  pass", "with (x as y): pass",
    "lambda *: 1", "lambda *, : 1", "lambda *, **k: 1", "lambda a, *, **k: 1", "lambda a, *: 1", "f(lambda *: 1)", "def f(*): pass", "def f(*, **k): pass"]:
    show(text)
