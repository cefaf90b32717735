# compile(..., "single") takes one line of simple statements or one compound statement.
for text in (
    "1\n2", "x=1;y=2", "x=1\n", "if 1:\n  x\n", "if 1:\n  x\ny\n", "x=1\n\n\n", "x=1\n#c\n", "x=1\n\ny=2\n",
    "pass\npass\npass", "def f(): pass\n\nf()\n", "x=1;\n", "x=1;\n\nz", "x=1  \ny", "class A: pass\ny\n",
    "x=1\nif 1:\n  y\n",
):
    try:
        compile(text, "<text>", "single")
        print(repr(text), "is one")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset)
