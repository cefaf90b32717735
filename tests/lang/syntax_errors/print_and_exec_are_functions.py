# The print statement of other days with things that only that time allowed, and exec.

def show(text):
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as e:
        place = (e.lineno, e.offset, e.end_lineno, e.end_offset)
        print(type(e).__name__, e.msg, place, repr(e.text and e.text.rstrip("\n")))
    else:
        print("fine")


show('exec "a"\n')
show('exec a\n')
show('exec a in b\n')
show('exec 1\n')
show('if x: exec "a"\n')
show('exec\nx y\n')
show('x = exec "a"\n')
show('exec(a) b\n')
show('exec "a" in {}\n')
show('exec f(x)\n')
show('exec code, d\n')
show('exec a if b else c\n')
