# Messages about calls of methods with the wrong arguments.

def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
int.__add__(1)
int.__add__()
int.__add__(1,2,3)
(5).__add__(x=1)
(5).__neg__(1)
int.bit_length()
(5).bit_length(x=1)
(5).bit_length(1)
(5).__round__(1,2)
(5).to_bytes(1,'big',1,2)
(5).to_bytes(size=3)
float.hex()
(2.5).hex(1)
int(1,2,3)
int(x=1)
float(1,2)
bool(1,2)
round()
round(1,2,3)
sum()
pow(1)
divmod(1)
abs()
abs(1,2)
hex()
len()
chr()
ord('a','b')
int.bit_length.__name__
int.__add__.__name__
(5).__class__
int.__name__
int.__mro__
hasattr(5,'__add__')
callable((5).__add__)
""".strip().split("\n"):
    show(source)
