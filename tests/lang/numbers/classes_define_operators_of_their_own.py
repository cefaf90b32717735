# A class takes part in operators from both sides.

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


class Mod:
    def __init__(s, v): s.v = v
    def __repr__(s): return "Mod(%r)" % (s.v,)
    def __add__(s, o): return Mod(("add", s.v, o))
    def __radd__(s, o): return Mod(("radd", o, s.v))
    def __iadd__(s, o): return Mod(("iadd", s.v, o))
    def __divmod__(s, o): return "dm"
    def __rdivmod__(s, o): return "rdm"
    def __pow__(s, o, m=None): return ("pow", o, m)
    def __rpow__(s, o, m=None): return ("rpow", o, m)
    def __round__(s, n="none"): return ("round", n)
    def __abs__(s): return "abs"
    def __neg__(s): return "neg"
    def __pos__(s): return "pos"
    def __invert__(s): return "inv"
    def __matmul__(s, o): return "mm"
    def __rfloordiv__(s, o): return NotImplemented
    def __lt__(s, o): return True
    def __eq__(s, o): return "eq"
    def __hash__(s): return 77
    def __bool__(s): return False
    def __rlshift__(s, o): return "rls"
    def __format__(s, spec): return "F<" + spec + ">"
    def __floor__(s): return "floor"
    def __ceil__(s): return "ceil"
    def __trunc__(s): return 4


a = Sub(5)
m = Mod(1)


def show(source):
    try:
        value = eval(source)
    except Exception as error:
        print(source, "raises", type(error).__name__ + ":", error)
    else:
        print(source, "=", repr(value), type(value).__name__)


for source in """
m+1
1+m
1.5+m
m+m
divmod(m,1)
divmod(1,m)
pow(m,2)
pow(2,m)
pow(m,2,3)
pow(2,m,3)
2**m
m**2
round(m)
round(m,2)
round(m,None)
abs(m)
-m
+m
~m
m@1
1@m
1//m
m//1
m<1
1>m
1<m
m==1
1==m
m!=1
hash(m)
bool(m)
not m
1<<m
format(m,'x')
f'{m:abc}'
int(m)
float(m)
m>1
1-m
m-1
True+m
min(m,1)
max(1,m)
sum([1,m,2])
sum([m])
a+m
m+a
""".strip().split("\n"):
    show(source)

x = 5
x += m
print(x)
m += 1
print(m)
y = Sub(3)
y += 4
print(y, type(y).__name__)
y -= 1
print(y, type(y).__name__)
for statement in (
    "x = 1; x += 'a'",
    "x = 1; x -= None",
    "x = 1; x **= 'a'",
    "x = 1; x @= 2",
    "x = 1; x //= []",
    "x = 1.5; x <<= 1",
    "x = []; x -= 1",
):
    try:
        exec(statement)
    except TypeError as error:
        print(error)
