# Everything a match object has, and what it refuses.
import re


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


match = re.search(r"(?P<word>[a-z]+)(\d)?(?P<rest>!)?", "-- abc! --")
for function in [
    lambda: match, lambda: match.group(), lambda: match.group(0, 1, 2), lambda: match["word"], lambda: match[3],
    lambda: match.group("rest"), lambda: match.group("none"), lambda: match[4], lambda: match.group(1.5),
    lambda: match.start("word"), lambda: match.end(2), lambda: match.span(), lambda: match.span(9),
    lambda: match.groups(), lambda: match.groups("-"), lambda: match.groupdict(), lambda: match.groupdict(0),
    lambda: match.expand(r"\1-\g<word>-\2-\g<3>"), lambda: match.pos, lambda: match.endpos, lambda: match.re,
    lambda: match.string, lambda: bool(match), lambda: match.lastgroup, lambda: match.lastindex, lambda: match.regs,
]:
    show(function)
pattern = re.compile("b")
for args in [("abcb",), ("abcb", 2), ("abcb", 0, 1), ("abcb", 2, 3), ("abcb", -5, 100), ("abcb", 3, 1)]:
    show(lambda: pattern.search(*args))
    show(lambda: pattern.match(*args))
    show(lambda: [(it.pos, it.endpos, it.span()) for it in pattern.finditer(*args)])
show(lambda: re.compile("^a").search("ba", 1))
show(lambda: re.compile("a$").search("ab", 0, 1))
show(lambda: re.match("(x*)", "x" * 100))
show(lambda: re.match("x", 5))
show(lambda: re.match("x", b"x"))
show(lambda: re.match(b"x", "x"))
