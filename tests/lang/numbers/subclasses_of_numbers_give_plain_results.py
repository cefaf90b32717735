# Operators of subclasses of int and float give plain numbers unless the class says otherwise.

class Sub(int):
    def __new__(cls, v, tag="t"):
        self = super().__new__(cls, v)
        self.tag = tag
        return self
    def __add__(self, other):
        r = super().__add__(other)
        return Sub(r) if r is not NotImplemented else r
class Plain(int): pass
class SF(float):
    def __repr__(self): return "SF(" + super().__repr__() + ")"
    def __rmul__(self, o): return "rmul"


a = Sub(5)


def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
a
a+1
type(a+1)
1+a
type(1+a)
a-1
type(a-1)
a*2.0
-a
~a
abs(a)
a.tag
a==5
hash(a)==5
a<6
[10,20,30,40,50,60][a]
str(a)
f'{a:03d}'
repr(a)
a//2
a**2
divmod(a,2)
int(a)
type(int(a))
Plain(5)+Plain(6)
type(Plain(5)+Plain(6))
type(+Plain(5))
Plain('12')
Plain(3.7)
Plain()
{Plain(1):2}[1]
isinstance(a,int)
bool(Plain(0))
a is a
Plain(5).bit_length()
Plain(5).real
type(Plain(5).real)
type(round(Plain(5)))
range(Plain(3))
list(range(Plain(3)))
'ab'*Plain(2)
[1]*Plain(2)
Plain(2)*'ab'
SF(1.5)
SF(1.5)+1
type(SF(1.5)+1)
2*SF(1.5)
2.0*SF(1.5)
SF('2.5')
str(SF(2.5))
float(SF(2.5))
type(float(SF(1.0)))
SF(2.5)==2.5
round(SF(2.567),1)
f'{SF(2.5):.2f}'
'%s %d %.1f' % (SF(1.5), SF(2.5), SF(3.5))
""".strip().split("\n"):
    show(source)
