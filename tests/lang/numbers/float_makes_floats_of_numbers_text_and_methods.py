# float() takes numbers, text and objects that know their float.

class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __repr__(self):
        return "Index(%r)" % (self.value,)


class Float:
    def __float__(self):
        return 2.5


class BadFloat:
    def __float__(self):
        return "x"


class Sub(int):
    pass


class SF(float):
    pass


def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
float()
float(1)
float('1.5')
float(' 1e5 ')
float('inf')
float('-Infinity')
float('nan')
float('1_0.5')
float('abc')
float('')
float(b'1.5')
float(b'x')
float(Index(3))
float(Float())
float(BadFloat())
float(Index('x'))
float(None)
float([])
float(Sub(3))
float(SF(3.5))
float(10**400)
float(x=1)
float(1,2)
float('0x10')
float('1e400')
float('1e-400')
float('.')
float('1.')
float('.5')
float('infinit')
float('+nan')
float('1e')
""".strip().split("\n"):
    show(source)
