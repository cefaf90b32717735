# string.Template and its subclasses, and the constants.
import string


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for name in ["ascii_letters", "digits", "hexdigits", "octdigits", "punctuation", "printable", "whitespace"]:
    print(name, repr(getattr(string, name)))
for text in ["$a", "${a}b", "$$", "$a$b", "$", "$1", "${a", "$A_1 x", "line\n  $ x", "$missing", "${ a}"]:
    template = string.Template(text)
    show(template.substitute, a=1, b="x", A_1="q")
    show(template.safe_substitute, {"a": 5})
    print(template.is_valid(), template.get_identifiers())


class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+"


show(Percent("%a %% %b $a").substitute, a=1, b=2)
show(string.Template("$a").substitute, {"a": 1}, a=2)
show(string.capwords, "hello  world foo")
show(string.capwords, "a-b-c", "-")
