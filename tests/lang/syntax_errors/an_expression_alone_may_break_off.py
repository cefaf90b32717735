# Text for eval is an expression, in which print is a name; where it breaks off, the last line is told.

def show(text, mode="exec"):
    try:
        compile(text, "<text>", mode)
        print(repr(text), "compiles")
    except SyntaxError as e:
        print(repr(text), type(e).__name__, e.msg, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)


for text in ["print", "print\n", "match", "", "\n", "\n\n", "# c", "1 +", "1 +\n", "1 + # c", "\n1 +", "1 + (\n2) +", "not", "lambda", "a.", "1 2", "print 1", "print 1, 2", "exec 'a'", "1\n2", "pass", "x = 1"]:
    show(text, "eval")
for text in ["", " ", "  1 +", "\t1 2"]:
    try:
        eval(text)
    except SyntaxError as e:
        print(repr(text), e.msg, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
print(eval("print"), eval("[print][0]") is print, eval(" \t1"))
for text in ["1\0", "\0", "x = 'a\0'"]:
    for mode in ["eval", "exec", "single"]:
        show(text, mode)
    for run in [eval, exec]:
        try:
            run(text)
        except SyntaxError as e:
            print(run.__name__, e, e.args)
