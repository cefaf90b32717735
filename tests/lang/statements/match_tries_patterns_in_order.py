# Patterns of every kind tried over many values, and class patterns that cannot be.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


class Pt:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Bad: __match_args__ = 5
class Bad2: __match_args__ = (1,)
def m(v):
    match v:
        case 0 | 1: return 'bit'
        case -1.5: return 'neg'
        case 'a' | b'a': return 'letter'
        case None | True | False: return 'single'
        case (): return 'empty'
        case [x]: return f'one {x}'
        case [1, *rest, 9]: return f'1..9 {rest}'
        case [Pt(0, y=0), _]: return 'origin pair'
        case (x, y) if x == y: return f'same {x}'
        case {'k': v, **rest}: return f'map {v} {rest}'
        case {}: return 'any map'
        case Pt(x=0) as p: return f'x0 {p.y}'
        case Pt(x, Pt(a, b)): return f'nested {x} {a} {b}'
        case str(s): return f'str {s}'
        case int() | float() as n: return f'num {n}'
        case [*_, last]: return f'last {last}'
        case Pt(): return 'pt'
        case _: return 'other'
for v in [0, 1, -1.5, 'a', b'a', None, True, (), [], [5], (5,), [1, 2, 9], [1, 9], [Pt(0, 0), 5], (3, 3), {'k': 1, 'z': 2}, {}, {1: 2}, Pt(0, 7), Pt(1, Pt(2, 3)), 'abc', 7, 2.5, [1, 2, 3, 4], Pt(5, 5), {1}, range(2), 1.0, False, 'ab', b'ab', bytearray(b'a'), iter([1])]:
    print(m(v), end='; ')
print()
def mb(c):
    match Pt(1, 2):
        case c(1, 2): return 'yes'
        case _: return 'no'
show(lambda: mb(Bad)); 
def mc():
    match Bad():
        case Bad(1): return 1
show(mc)
def mc():
    match Bad2():
        case Bad2(1): return 1
show(mc)
def mc():
    match Pt(1, 2):
        case Pt(1, 2, 3): return 1
show(mc)
def mc():
    match Pt(1, 2):
        case Pt(1, x=1): return 1
show(mc)
def mc():
    c = 5
    match 5:
        case c(): return 1
show(mc)
def mc():
    match 5:
        case int(real=5, imag=0): return 'int attrs'
show(mc)
def mc():
    import enum
    class C(enum.Enum): A = 1
    match C.A:
        case C.A: return 'enum'
show(mc)
