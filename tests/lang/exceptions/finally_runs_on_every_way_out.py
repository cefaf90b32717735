# finally with return, break, continue and further exceptions; contexts and causes.
log = []
def t(x, tag=None):
    log.append(tag if tag is not None else x)
    return x
def show(f):
    log.clear()
    try: r = f()
    except BaseException as e: r = f"{type(e).__name__}: {e}"
    print(r, log)
# finally
def f():
    for i in range(3):
        try:
            if i == 1: continue
            log.append(i)
            if i == 2: return 'ret'
        finally:
            log.append(f'f{i}')
            if i == 2: break
    return 'after'
show(f)
def f():
    try: return t(1)
    finally: return t(2)
show(f)
def f():
    try: raise ValueError(1)
    finally: return t(3)
show(f)
def f():
    x = 1
    try: return x
    finally: x = 2
show(f)
def f():
    while True:
        try:
            try: break
            finally: t('inner')
        finally: t('outer')
    else: t('else')
    return 5
show(f)
def f():
    try:
        try: 1/0
        finally: t('x'); [][0]
    except IndexError as e:
        return repr(e.__context__)
show(f)
def f():
    try: raise KeyError('a') from ValueError('b')
    except KeyError as e:
        r = (e.__cause__, e.__suppress_context__, e.__context__)
    try: e
    except NameError as n: return r, str(n)
show(f)
def f():
    try:
        try: raise A
        except NameError: raise
    except NameError as e: return e.name
show(f)
