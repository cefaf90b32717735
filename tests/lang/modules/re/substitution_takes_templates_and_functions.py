# sub, subn and split, with templates, functions and counts.
import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for template in [r"\1", r"\g<1>", r"\g<a>", r"\g<zz>", r"\9", r"\g<9>", r"\g<", r"\g", r"\g<>", r"\q", r"\n", r"\\", r"\.",
                 r"\0", r"\08", r"\101", r"\400", "a\\", r"\g<-1>", r"\g<1", r"\g<a b>", r"\12", ""]:
    show(re.sub, "(?P<a>x)", template, "axb")
show(re.sub, "x*", "-", "abxd")
show(re.sub, "x", "y", "xxx", 2)
show(re.subn, "x", "y", "xxx", count=1)
show(re.subn, "z", "y", "xxx")
show(re.sub, r"\d+", lambda match: str(int(match.group()) * 2), "a1b22c333")
show(re.sub, "x", lambda match: None, "axb")
show(re.sub, "x", lambda match: 5, "axb")
show(re.sub, b"x", b"y", b"axb")
show(re.sub, b"(x)", lambda match: match[1] * 2, b"axb")
show(re.sub, "(a)|(b)", r"[\1|\2]", "abc")
show(re.split, "(x)|y", "axbyc")
show(re.split, "x*", "axbc")
show(re.split, r"\W+", "Words, words, words.")
show(re.split, ",", "a,b,c", 1)
show(re.split, ",", "a,b,c", maxsplit=-1)


def swap(match):
    first, second = match.groups()
    return second + first


show(re.sub, r"(\w)(\w)", swap, "abcdef")
show(re.escape, "a.b*c [d]\n-\t&~")
show(re.escape, b"a.b")
