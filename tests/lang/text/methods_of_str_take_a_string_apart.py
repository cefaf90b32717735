# split, rsplit, splitlines and partition give the pieces that CPython gives.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for text in ["a,b,,c", " a  b c ", "", ",", "\u3000x\xa0y"]:
    for method in [text.split, text.rsplit]:
        show(method)
        show(method, ",")
        show(method, None, 1)
        show(method, ",", 1)
        show(method, maxsplit=0)
    show(text.partition, ",")
    show(text.rpartition, ",")
    show(text.partition, "")
show("a".split, "")
show("a".split, 1)
show("a".split, None, "x")
show("a".split, 1, 2, 3)
show("a".partition, 1)
lines = "one\ntwo\r\nthree\rfour\x0bfive\x1csix\x85seven\u2028eight"
show(lines.splitlines)
show(lines.splitlines, True)
show(lines.splitlines, keepends=False)
show("".splitlines)
show("\n\n".splitlines)
show("x\n".splitlines)
