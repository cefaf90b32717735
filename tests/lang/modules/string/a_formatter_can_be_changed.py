# string.Formatter and a subclass that overrides each of its steps.
import string


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


plain = string.Formatter()
show(plain.format, "{0} {1!r:>5} {x[1]} {{}}", 1, "a", x=[1, 2])
show(plain.format, "{} {}", 1, 2)
show(plain.format, "{} {0}", 1)
show(plain.format, "{0} {}", 1)
show(plain.format, "{x}")
show(plain.format, "{5}")
show(plain.format, "{:{w}.{p}}", 3.14159, w=10, p=3)
show(plain.format, "{!z}", 1)
show(plain.format, "{")
show(lambda: list(plain.parse("a{b!r:c{d}}e{}f")))


class Lenient(string.Formatter):
    def get_value(self, key, args, kwargs):
        try:
            return super().get_value(key, args, kwargs)
        except (KeyError, IndexError):
            return "?%s" % key

    def check_unused_args(self, used, args, kwargs):
        print(sorted(map(str, used)))

    def format_field(self, value, spec):
        return "<" + super().format_field(value, spec) + ">"

    def convert_field(self, value, conversion):
        return value.upper() if conversion == "u" else super().convert_field(value, conversion)


show(Lenient().format, "{a} {0} {b:>4} {c!u}", b=3, c="up")
