# int.from_bytes reads what gives bytes, for subclasses too.

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
int.from_bytes(b'\\x01\\x02','big')
int.from_bytes(b'\\x01\\x02','little')
int.from_bytes(b'\\xff\\xfe','big',signed=True)
int.from_bytes(b'')
int.from_bytes([1,2,3],'big')
int.from_bytes('ab','big')
int.from_bytes(5,'big')
int.from_bytes(b'\\x01','mid')
int.from_bytes(b'\\x01',3)
int.from_bytes()
int.from_bytes(bytes=b'\\x02',byteorder='big')
Sub.from_bytes(b'\\x05','big')
type(Sub.from_bytes(b'\\x05','big'))
int.from_bytes(bytearray(b'\\x07'),'big')
int.from_bytes(bytes(range(20)),'big')
int.from_bytes([300],'big')
int.from_bytes(b'\\x80'*9,'little',signed=True)
""".strip().split("\n"):
    show(source)
