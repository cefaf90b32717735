# Digits in other bases.

class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __repr__(self):
        return "Index(%r)" % (self.value,)


class Sub(int):
    pass


big = 2**100


def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
bin(10)
bin(-10)
oct(8)
hex(255)
hex(-255)
hex(big)
bin(0)
hex(Index(17))
bin(2.5)
oct('a')
bin(True)
hex(Sub(16))
bin(Index('x'))
hex()
""".strip().split("\n"):
    show(source)
