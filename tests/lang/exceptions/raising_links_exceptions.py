# raise in every form: causes, contexts, notes and tracebacks.

def t(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e, '|', repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


def a():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError('v') from e


def b():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError('v') from None


def c():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError


def d():
    raise


def e():
    raise 5


def f():
    raise ValueError from 5


def g():
    raise int


def h():
    raise ValueError('x') from KeyError


def i():
    try:
        raise KeyError(1)
    finally:
        raise ValueError(2)


def j():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            raise ValueError(2)
        except ValueError:
            pass
        raise


def k():
    try:
        try:
            raise KeyError(1)
        finally:
            1 / 0
    except ZeroDivisionError:
        raise IndexError(3)


def l():

    class B(Exception):

        def __init__(self):
            raise RuntimeError('in init')
    raise B


def m():

    class B(Exception):

        def __new__(cls):
            return 5
    raise B


def n():
    try:
        raise ValueError
    except 5:
        pass


def o():
    try:
        raise ValueError
    except (KeyError, int):
        pass


def p():
    try:
        raise ValueError
    except 'str':
        pass


def q():
    try:
        raise ValueError(1)
    except (TypeError, (ValueError, KeyError)) as e:
        raise e


def r():
    e = ValueError('self')
    raise e from e


def s():
    try:
        raise ValueError('a')
    except ValueError as e:
        try:
            raise TypeError('b')
        except TypeError as e2:
            raise e


def u():
    raise ValueError('a', 1)


def v():
    raise ValueError() from ZeroDivisionError('z')


def w():
    e = KeyError('n')
    e.__cause__ = ValueError(1)
    raise e
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, u, v, w):
    print(fn.__name__, end=' ')
    t(fn)
x = ValueError('a')
x.add_note('n1')
x.add_note('n2')
print(x.__notes__)
try:
    x.add_note(5)
except TypeError as e:
    print(e)
try:
    x.__cause__ = 5
except TypeError as e:
    print(e)
try:
    x.__context__ = 5
except TypeError as e:
    print(e)
try:
    x.__traceback__ = 5
except TypeError as e:
    print(e)
try:
    del x.__cause__
except TypeError as e:
    print(e)
import sys
try:
    1 / 0
except ZeroDivisionError:
    t_, v_, tb_ = sys.exc_info()
    print(t_, v_, type(tb_), sys.exception() is v_)
print(sys.exc_info(), sys.exception())
print(v_.__traceback__.tb_lineno, tb_.tb_next, tb_.tb_frame.f_code.co_name)
y = ValueError('z').with_traceback(tb_)
print(y.__traceback__ is tb_)


def gen():
    try:
        yield 1
    except ValueError as e:
        print('caught', e)
        yield 2
g = gen()
next(g)
print(g.throw(ValueError('t')))


def nested():
    try:
        raise A1
    except NameError as e:
        return e
z = nested()
print(z, z.__traceback__ is not None)


def dd():
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as e:
            print(sys.exc_info()[1])
    print(sys.exc_info())
dd()
