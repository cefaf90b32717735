# A mapping pattern takes no two keys that are equal, however they are written.

def show(text, mode="exec"):
    try:
        compile(text, "<text>", mode)
        print(repr(text), "compiles")
    except SyntaxError as e:
        print(repr(text), type(e).__name__, e.msg, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)


for keys in ["1: a, 1.0: b", "'a': 1, 1: a, 'b': 2, True: b", "1: a, 2: b, 2.0: c, 1.0: d", "0: a, -0: b", "0.0: a, -0.0: b", "-1: a, -1: b", "-1: a, -1.0: b",
    "1: a, 1+0j: b", "1+1j: a, 1+1j: b", "1.5-2j: a, 1.5-2j: b", "False: a, 0.0: b", "None: a, False: c, None: b", "1j: a, 1J: b", "0x10: a, 16: b",
    "9007199254740993: a, 9007199254740992.0: b", "'a': a, b'a': b", "a.b: a, a.b: b", "1: a, -1: b, 1j: c, 1-1j: d"]:
    show("match x:\n case {" + keys + "}: pass")
