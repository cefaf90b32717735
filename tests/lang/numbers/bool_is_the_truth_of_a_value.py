# bool() asks a value for its truth.

class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


class Length:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
bool()
bool(0)
bool([])
bool('a')
bool(1,2)
bool(x=1)
bool(0.0)
bool(float('nan'))
bool(Truth(True))
bool(Truth(False))
bool(Truth(3))
bool(Length(0))
bool(Length(2))
bool(Length(-1))
bool(None)
bool(...)
not Truth(True)
True+True
True*3.5
True&False
True|False
True^True
True&1
False<True
True==1.0
{True:1}[1]
[10,20][True]
True.real
True.numerator
True.bit_length()
~True
-True
+True
True//2
str(True)
repr(False)
format(True,'')
format(True,'d')
'%d' % True
bool.__mro__
bool.__base__
issubclass(bool,int)
isinstance(True,int)
""".strip().split("\n"):
    show(source)
