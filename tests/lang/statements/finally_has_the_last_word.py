# return, break and continue in finally replace what was under way.

def f():
    try:
        return 1
    finally:
        return 2
print(f())


def g():
    for i in range(3):
        try:
            continue
        finally:
            print('fin', i)
    else:
        print('else')
    while True:
        try:
            break
        finally:
            print('brk')
g()


def h():
    while 1:
        try:
            1 / 0
        finally:
            break
    return 'swallowed'
print(h())


def i():
    for x in range(2):
        try:
            1 / 0
        finally:
            continue
    return x
print(i())


def j():
    try:
        raise ValueError
    except ValueError:
        return 'exc'
    else:
        return 'no'
    finally:
        print('f')
print(j())


def k():
    try:
        pass
    except:
        print('never')
    else:
        print('else')
    finally:
        print('finally')
k()


def l():
    try:
        try:
            raise KeyError('a')
        except KeyError:
            raise ValueError('b')
        finally:
            print('inner fin')
    except ValueError as e:
        print(repr(e), repr(e.__context__))
l()


def m():
    for i in range(3):
        try:
            yield i
        finally:
            print('clean', i)
it = m()
for q in it:
    if q == 1:
        break
it.close()
while False:
    pass
else:
    print('while else')
for z in []:
    pass
else:
    print('for else')
try:
    raise ValueError('x')
except (TypeError, ValueError) as e:
    pass
try:
    e
except NameError as ee:
    print(ee)


def r():
    try:
        return print('a')
    except Exception:
        pass
    else:
        print('b')
print(r())
