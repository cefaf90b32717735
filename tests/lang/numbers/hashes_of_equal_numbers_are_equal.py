# The hash of a number does not depend on its type.

big = 2**100


class Sub(int):
    pass


def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
hash(5)
hash(-1)
hash(2**61-1)
hash(2**61)
hash(2.5)
hash(1e300)
hash(0.1)
hash(float('inf'))
hash(-big)
hash(True)
hash(1.0)
hash(-0.0)
hash(2**61-2)
hash(-2**61)
hash(3)==hash(3.0)
hash(10**100)
hash(1e-5)
hash(Sub(7))
{1:'a'}[1.0]
{1,1.0,True}
hash(0.5)
hash(-0.5)
hash(2**200)
""".strip().split("\n"):
    show(source)
