# contextmanager, ExitStack and their relatives.

from contextlib import *


@contextmanager
def cm(n):
    print('enter', n)
    try:
        yield (n * 2)
    except ValueError as e:
        print('caught', e)
    finally:
        print('exit', n)
with cm(1) as v:
    print(v)
with cm(2):
    raise ValueError('x')
try:
    with cm(3):
        raise KeyError('k')
except KeyError as e:
    print(repr(e))


@contextmanager
def bad():
    if False:
        yield
try:
    with bad():
        pass
except RuntimeError as e:
    print(e)


@contextmanager
def bad2():
    yield 1
    yield 2
try:
    with bad2():
        pass
except RuntimeError as e:
    print(e)


@contextmanager
def bad3():
    try:
        yield 1
    except ValueError:
        yield 2
try:
    with bad3():
        raise ValueError
except RuntimeError as e:
    print(e)


@cm(5)
def deco(a):
    print('in deco', a)
    return a
print(deco(7))
print(deco(8))
print(deco.__name__)


class T(ContextDecorator):

    def __enter__(self):
        print('T in')
        return self

    def __exit__(self, *e):
        print('T out')
        return False


@T()
def g():
    print('g')
g()


class R:

    def close(self):
        print('closed')
with closing(R()) as r:
    print(type(r).__name__)
with suppress(KeyError, ValueError):
    raise KeyError
print('after')
try:
    with suppress(KeyError):
        raise TypeError('t')
except TypeError as e:
    print(e)
with nullcontext(5) as x:
    print(x)
with ExitStack() as st:
    print(st.enter_context(cm('a')), st.enter_context(cm('b')))
    st.callback(print, 'cb', 1, sep='-')
    st.push(lambda t, v, tb: print('pushed', t))
with ExitStack() as st:
    st.push(lambda t, v, tb: (print('swallow', t.__name__), True)[1])
    raise ValueError('s')
st = ExitStack()
st.callback(print, 'later')
s2 = st.pop_all()
st.close()
print('now')
s2.close()
try:
    with ExitStack() as st:
        st.callback(lambda: 1 / 0)
        raise ValueError('orig')
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__))
try:
    with ExitStack() as st:
        st.enter_context(5)
except TypeError as e:
    print(e)


@contextmanager
def trans(log):
    log.append('begin')
    try:
        yield log
    except Exception:
        log.append('rollback')
        raise
    else:
        log.append('commit')
l = []
with trans(l):
    l.append('w')
try:
    with trans(l):
        raise OSError
except OSError:
    pass
print(l)


@contextmanager
def nested():
    with cm('n') as a:
        yield a
with nested() as q:
    print(q)
try:
    with cm(9):
        raise StopIteration('si')
except StopIteration as e:
    print(repr(e))
print(isinstance(nullcontext(), AbstractContextManager))
