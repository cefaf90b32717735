# Targets, operands, arguments and keys are evaluated in the order of the language.
log = []
def t(x, tag=None):
    log.append(tag if tag is not None else x)
    return x
def show(f):
    log.clear()
    try: r = f()
    except BaseException as e: r = f"{type(e).__name__}: {e}"
    print(r, log)
class O:
    def __init__(self, name): self.__dict__['name'] = name
    def __getattr__(self, n):
        log.append(f"get {self.name}.{n}")
        return 1
    def __setattr__(self, n, v): log.append(f"set {self.name}.{n}={v}")
    def __getitem__(self, k): log.append(f"getitem {self.name}[{k}]"); return 10
    def __setitem__(self, k, v): log.append(f"setitem {self.name}[{k}]={v}")
    def __delitem__(self, k): log.append(f"del {self.name}[{k}]")
    def __delattr__(self, k): log.append(f"del {self.name}.{k}")
o = O('o'); p = O('p')
def f():
    t(o, 'o')[t(1)] = t(p, 'p').x = t(5)
show(f)
def f(): t(o,'o')[t(1)] += t(2)
show(f)
def f(): t(o,'o').a -= t(2)
show(f)
def f(): t(o,'o')[t(1):t(2):t(3)] = t(9)
show(f)
def f(): o.a, o[0], (o.b, *o.c) = t((1, 2, (3, 4, 5)))
show(f)
def f(): return {t(1): t(2), t(3): t(4), **t({5: 6}, 'd')}
show(f)
def f(): return t(print, 'f')(t(1), *t([2], 's'), k=t(3), **t({'end': '|\n'}, 'd'))
try: f()
except TypeError as e: print(e)
print(log)
def f(): return t(1) < t(2) < t(0) < t(9)
show(f)
def f(): return t(0) or t('') or t([]) and t(5)
show(f)
def f(): return [t(i) for i in t(range(3), 'r') if t(i % 2, f'c{i}')]
show(f)
def f(): return t(1) if t(0) else t(2)
show(f)
def f():
    del o[0], o.x, o[1]
show(f)
def f():
    x = [0, 1, 2]
    i = 0
    i, x[i] = 1, 9
    return x
show(f)
def f():
    a = b = c = []
    a.append(1)
    return b, c is a
show(f)
def f():
    x = 1
    x, y = 2, x
    return x, y
show(f)
def f():
    a, *b, c = 'hello'
    *d, = (1, 2)
    (e, (g, h)), i = ((1, (2, 3)), 4)
    return a, b, c, d, e, g, h, i
show(f)
