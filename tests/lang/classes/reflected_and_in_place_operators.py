# Reflected operators and comparisons, NotImplemented, in-place operators.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


class L:
    def __init__(s, n): s.n = n
    def __add__(s, o): print('L.add'); return NotImplemented
    def __radd__(s, o): print('L.radd'); return 'radd'
    def __eq__(s, o): print('L.eq', s.n); return NotImplemented
    def __lt__(s, o): print('L.lt'); return NotImplemented
    def __gt__(s, o): print('L.gt'); return True
    __hash__ = None
class LL(L):
    def __radd__(s, o): print('LL.radd'); return 'LLradd'
show(lambda: L(1) + LL(2))
show(lambda: LL(1) + L(2))
show(lambda: L(1) + 5)
show(lambda: 5 + L(1))
show(lambda: L(1) == L(2))
show(lambda: L(1) != L(1))
show(lambda: L(1) < L(2))
show(lambda: L(1) <= L(2))
show(lambda: hash(L(1)))
show(lambda: {L(1)})
class IA:
    def __init__(s): s.v = []
    def __iadd__(s, o): s.v.append(o); return s
    def __imatmul__(s, o): return 'mat'
i = IA(); i += 1; i += 2; print(i.v)
i @= 3; print(i)
def f():
    a = IA(); a -= 1
show(f)
t = ([],)
def f(): t[0] += [1]
show(f); print(t)
