# What is allowed and most likely a mistake brings a SyntaxWarning when it is compiled, through the filters of warnings.
import warnings

SOURCES = [
    "x is 5",
    "x is not -1",
    "x is (1, 2)",
    "None is x, x is None, x is ...",
    "5 is x is 6",
    "assert (x, 'message')",
    "assert ()",
    "[1, 2](3)",
    "[(1, 2) (3, 4)]",
    "f'{x}'(1)",
    "None(1), ...[1], {}()",
    "(1)[2]",
    "{1}[0]",
    "(i for i in x)[0]",
    "[1]['a']",
    "'abc'[1.5]",
    "b'abc'[None]",
    "[1][lambda: 1], [1][True], [1][0:1], (1, 2)[-2]",
    "[1]['a'] = 2",
    r"'\d \w', '\e'",
    r"r'\d', b'\q', f'\{x}'",
    "'''one\n\\%'''",
    "def f(a=x is 1): return [x is 2 for x in a if x is 3]",
    "class A:\n    b = lambda: x is 4",
    "def f(a: 1 is 1, *b: 2 is 2, c: 3 is 3 = (4 is 4)) -> 5 is 5:\n    d: 6 is 6 = 7 is 7",
    "class A:\n    a: 1 is 1 = 2 is 2\n    def f():\n        b: 3 is 3\n        class C:\n            d: 4 is 4",
    "a: 1 is 1",
    "del (1)[2]\nfor (3)[4] in a: pass",
]
x = 1
for source in SOURCES:
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        compile(source, "<a text>", "exec")
    print([(it.category.__name__, str(it.message), it.filename, it.lineno) for it in log])
with warnings.catch_warnings(record=True) as log:
    print(eval("x is 1"), eval("2 is 2"))
    exec("y = x is 3\nz = '\\d'")
    print([str(it.message) for it in log], y)
for source in ("y = (x is 1)", "'\\d'", "z = 1\nassert (1, 2), 3", "1\n5[1]"):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(source, "<a text>", "exec")
        except SyntaxError as error:
            print(error, error.args, error.__cause__, error.__context__)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(eval("5 is 5"))
