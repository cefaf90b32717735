# The % operator with values of all kinds, whose methods may be scripts.
def show(template, values):
    try:
        print(ascii(template % values))
    except Exception as error:
        print(type(error).__name__, error)


class Named:
    def __str__(self):
        return "str!"

    def __repr__(self):
        return "repr!"

    def __int__(self):
        return 42

    def __float__(self):
        return 2.5

    def __index__(self):
        return 7


class Key(dict):
    def __missing__(self, key):
        return key.upper()


show("%s %r %a %5s|%-8r|%.2s", (Named(),) * 6)
show("%d %i %x %o %f %g %c", (Named(),) * 7)
show("%(a)s %(b)s", Key(a=1))
show("%(a)d %(a)05.1f %(b)r", {"a": 3, "b": [1, "x"]})
show("%*d|%-*d|%.*f", (5, 1, 5, 2, 2, 3.14159))
show("%+d % d %05d %#x %#o %X", (1, 2, 3, 255, 8, 255))
show("%e %E %g %G %.3g %F", (1.5, 1e-10, 1e20, 1e-5, 1234.5, 2.0))
show("%c%c", (97, "\u20ac"))
show("%s", "one")
show("%s", [1, 2])
show("%s %s", ("a", "b"))
show("%s", ((1, 2),))
show("%%", ())
show("100%", ())
show("%d", "x")
show("%d", 1.9)
show("%x", 1.5)
show("%f", "x")
show("%c", "ab")
show("%c", 0x110000)
show("%z", 1)
show("%s %s", ("a",))
show("%s", ("a", "b"))
show("plain", 5)
show("plain", [5])
show("plain", {})
show("%(a)s", 5)
show("%(a", {})
show("%(a)s", {})
show("%*d", ("x", 1))
