# repr of a float has as few digits as read back the same.

big = 2**100


def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
str(big)
repr(-big)
str(1e16)
str(1e15)
str(123456789012345678.0)
str(1e-5)
str(0.0001)
str(-0.0)
str(1e100)
str(5e-324)
str(1.7976931348623157e308)
repr(0.1+0.2)
str(100.0)
str(1e22)
str(1e21)
str(float('-inf'))
str(True)
""".strip().split("\n"):
    show(source)
