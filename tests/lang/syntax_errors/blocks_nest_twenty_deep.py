# Loops, try and with may stand twenty deep in each other; a clause counts as what CPython makes of it.

HEADS = [
    ("while 1:", ""), ("while 1:\n pass\nelse:", ""), ("if a:", ""), ("match a:\n case 1:", ""), ("with a, b:", ""),
    ("try:", "finally:\n pass\n"), ("try:", "except A:\n pass\n"), ("try:", "except A:\n pass\nfinally:\n pass\n"),
    ("try:\n pass\nexcept A:", ""), ("try:\n pass\nexcept A as b:", "finally:\n pass\n"), ("try:\n pass\nexcept* A:", ""),
    ("try:\n pass\nexcept:\n pass\nelse:", "finally:\n pass\n"), ("try:\n pass\nfinally:", ""),
    ("async def f():\n async with a:\n  async for x in y:", ""),
]


def outcome(text):
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as e:
        return e.msg, e.lineno, e.offset
    return "fine"


for head, tail in HEADS:
    for n in range(17, 21):
        loops = "".join(" " * (k + 3) + "for i in a:\n" for k in range(n))
        print(head.splitlines()[-1], n, outcome(head + "\n" + loops + " " * 30 + "pass\n" + tail))
