# The methods of float.

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
(2.5).is_integer()
(2.0).is_integer()
float('inf').is_integer()
(2.5).as_integer_ratio()
(0.1).as_integer_ratio()
float('inf').as_integer_ratio()
float('nan').as_integer_ratio()
(-0.0).as_integer_ratio()
(2.5).hex()
(0.1).hex()
(-0.0).hex()
float('inf').hex()
(5e-324).hex()
(1e300).hex()
float.fromhex('0x1.8p1')
float.fromhex('abc')
float.fromhex('xyz')
float.fromhex(' -0x.8p0 ')
float.fromhex('inf')
float.fromhex('0x1p5000')
float.fromhex('0x1p-5000')
float.fromhex(5)
SF.fromhex('0x1p0')
type(SF.fromhex('0x1p0'))
float.__getformat__('double')
float.__getformat__('x')
float.fromhex('')
float.fromhex('0x')
float.fromhex('1p')
(2.5).real
(2.5).imag
(2.5).conjugate()
SF(2.5).real
""".strip().split("\n"):
    show(source)
