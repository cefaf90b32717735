# The last lines of a traceback show the line of a syntax error with carets below what is wrong.
import traceback

TEXTS = [
    "total = 1\nif total = 2:\n    print(total)\n",
    "values = [1, 2 3]\n",
    "    total = 'abc\n",
    "def area(width, height):\nreturn width * height\n",
    "print(f'{a b}')\n",
    "f(a for a in b, c)\n",
    "x = (1,\ny = 2\n",
    "def f():\n    x = 1\n    global x\n",
    "\tfoo = 0777\n",
    "name = 'é'; 'ü' = name\n",
    "while True\n    pass\n",
    "x = 'abc\\N{no such name}'\n",
    "if True:\n        x\n    y\n",
    "class A:\n\tx\n        y\n",
    "return 5\n",
]


for text in TEXTS:
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as error:
        print("".join(traceback.format_exception_only(error)), end="")
