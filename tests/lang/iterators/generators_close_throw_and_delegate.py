# close, throw and yield from with their return values and errors.
log = []
def t(x, tag=None):
    log.append(tag if tag is not None else x)
    return x
def show(f):
    log.clear()
    try: r = f()
    except BaseException as e: r = f"{type(e).__name__}: {e}"
    print(r, log)
def f():
    def g():
        try: yield 1
        except GeneratorExit: t('exit'); raise
        finally: t('fin')
    a = g(); next(a); a.close()
    b = g(); next(b)
    try: b.throw(KeyError('k'))
    except KeyError as e: t(str(e))
    def h():
        try: yield 1
        except GeneratorExit: yield 2
    c = h(); next(c)
    c.close()
show(f)
def f():
    def inner():
        r = yield 1
        t(r)
        return 'done'
    def outer():
        x = yield from inner()
        t(x)
        y = yield from [7, 8]
        return y
    g = outer()
    out = [next(g), g.send('sent'), next(g)]
    try: next(g)
    except StopIteration as s: out.append(s.value)
    return out
show(f)
def f():
    def g():
        yield 1
        raise StopIteration('x')
    return list(g())
show(f)
def f():
    g = (i for i in [1]); 
    return g.send(5)
show(f)
def f():
    def g(): yield next(x)
    x = g()
    return next(x)
show(f)
