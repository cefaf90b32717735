# Nothing binds __debug__; where the tree does not know the place of a name, the whole statement is marked.

def show(text, mode="exec"):
    try:
        compile(text, "<text>", mode)
        print(repr(text), "compiles")
    except SyntaxError as e:
        print(repr(text), type(e).__name__, e.msg, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)


for text in [
    "__debug__ = 1", "__debug__: int", "__debug__: int = 1", "(a, __debug__) = 1", "del __debug__", "__debug__ += 1",
    "def __debug__(): pass", "@d\nclass A:\n @d\n def f(__debug__): pass", "class __debug__: pass", "async def f(*__debug__): pass",
    "x = [lambda a, **__debug__: 1]", "import __debug__", "import a.b, __debug__.c", "import a as __debug__", "from a import b, c as __debug__, d",
    "from . import (a,\n __debug__)", "f(1, a.b(__debug__=1))", "class A(__debug__=1): pass", "try: pass\nexcept E as __debug__:\n  pass\n  x",
    "x.__debug__ = 1", "x.__debug__ += 1", "x.__debug__: int", "x.__debug__: int = 1", "x[__debug__] = 1", "for x.__debug__ in y: pass",
    "match x:\n case [a, *__debug__]: pass", "match x:\n case (1 | 2) as __debug__: pass", "match x:\n case [1, 2] as __debug__: pass",
    "match x:\n case {1: a, **__debug__}: pass", "match x:\n case {**__debug__}: pass", "match x:\n case A(a=2, __debug__=[1]): pass",
    "(__debug__ := 1)", "[1 for __debug__ in x]", "global __debug__",
]:
    show(text)
