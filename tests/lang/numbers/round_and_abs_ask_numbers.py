# round() and abs() of numbers, ties to even.

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
abs(-5)
abs(-2.5)
abs(-big)
abs(True)
abs('a')
abs(Sub(-3))
round(2.5)
round(3.5)
round(-2.5)
round(2.675,2)
round(1234.5678,-2)
round(1234,-2)
round(1250,-2)
round(1350,-2)
round(5)
round(5,2)
round(2.5,None)
round(5,None)
round('a')
round(2.5,'a')
round(1e300,-300)
round(1.7e308,-308)
round(float('nan'))
round(float('inf'))
round(float('inf'),2)
round(2.5,Index(0))
round(number=2.5)
round(2.5,ndigits=1)
round()
round(1,2,3)
round(True)
round(5e-324,400)
round(0.5)
round(1.5)
round(-0.4)
round(-0.4,0)
round(25,-1)
round(35,-1)
round(15,-400)
round(big,-10)
round(1e16+2,-1)
round(10**400,-399)
round(123456789.987654321,5)
""".strip().split("\n"):
    show(source)
