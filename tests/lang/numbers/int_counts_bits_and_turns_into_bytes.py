# The methods of int about bits, bytes and ratios.

class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __repr__(self):
        return "Index(%r)" % (self.value,)


big = 2**100


def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
(5).bit_length()
(-5).bit_length()
(0).bit_length()
big.bit_length()
(5).bit_count()
(-7).bit_count()
big.bit_count()
True.bit_length()
(5).bit_length(1)
(1024).to_bytes(2,'big')
(1024).to_bytes(2,'little')
(1024).to_bytes(1,'big')
(-1).to_bytes(2,'big')
(-1).to_bytes(2,'big',signed=True)
(5).to_bytes()
(300).to_bytes()
(5).to_bytes(2)
(5).to_bytes(-1,'big')
(5).to_bytes(2,'mid')
(5).to_bytes(2,5)
(5).to_bytes('a','big')
(5).to_bytes(Index(3),'big')
(5).to_bytes(length=2,byteorder='little')
(5).to_bytes(2,'big',True)
(0).to_bytes(0,'big')
(-129).to_bytes(1,'little',signed=True)
(128).to_bytes(1,'little',signed=True)
big.to_bytes(13,'little')
(5).as_integer_ratio()
True.as_integer_ratio()
(5).conjugate()
(5).real
(5).imag
(5).numerator
(5).denominator
""".strip().split("\n"):
    show(source)
