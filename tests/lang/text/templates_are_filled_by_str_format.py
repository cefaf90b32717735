# str.format and format_map: fields, accessors, conversions, nested specifiers, and mistakes in order.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


templates = [
    "{", "}", "{}", "{0}", "{a}", "{}{0}", "{0}{}", "{!r}", "{!x}", "{!}", "{:", "{:}", "{:>{}}", "{0:>{1}}", "{0[0]}",
    "{0[a]}", "{0[}", "{0.}", "{}}", "{{}}", "{{{}}}", "{a!s:>5}", "{0!r:^10}", "{:{:{}}}", "{ }", "{-1}", "{0!rx}", "{0!r",
    "{99999999999999999999}", "{}}}", "{a[b]", "{0!a}", "{a:.{p}}", "{x}", "{5}",
]
for template in templates:
    show(template.format, [1, 2], 8, a="qrs", p=2)
    show(template.format)
    show(template.format_map, {"a": 1, "p": 3})


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        return f"({self.x:{spec}}; {self.y:{spec}})"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


point = Point(1.5, {"k": [2, 3]})
show("{0.x} {0.y[k][1]} {0!s} {0!r:>6} {0!a}".format, point)
show("{:.2f}".format, Point(1, 2))
show("{p.x:{w}}|{}".format, Point(0, 1), p=point, w=6)


class Default(dict):
    def __missing__(self, key):
        return "<" + key + ">"


show("{a} {b}".format_map, Default(a=1))
