# int() takes numbers, text in any base and objects that know their integer.

class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __repr__(self):
        return "Index(%r)" % (self.value,)


class Int:
    def __int__(self):
        return 7


class Trunc:
    def __trunc__(self):
        return 9


class BadInt:
    def __int__(self):
        return "x"


class BadTrunc:
    def __trunc__(self):
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
int()
int(5)
int('12')
int(' -12_3 ')
int('z',36)
int('0x1f',16)
int('0x1f',0)
int('12',1)
int('12',37)
int(b'12')
int(b'zz')
int(bytearray(b'7'))
int('abc')
int('')
int('1__2')
int(3.99)
int(-3.99)
int(1e30)
int(float('inf'))
int(float('nan'))
int(None)
int([])
int(5,10)
int('5',Index(10))
int('5','a')
int(base=10)
int(x=5)
int('9',base=10)
int(Index(4))
int(Int())
int(Trunc())
int(BadInt())
int(Index('x'))
int(True)
int(Sub(5))
int(SF(2.5))
int('\\u0663')
int(1,2,3)
int('0b11',2)
int('0b11',0)
int('010',0)
int('00',0)
int('1'*30)
int('-')
int('+5')
int('5 5')
int(BadTrunc())
""".strip().split("\n"):
    show(source)
