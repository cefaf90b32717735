# __slots__: what can be set, and names that cannot be slots.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


class S: __slots__ = ('a', 'b')
s = S(); s.a = 1
show(lambda: s.b)
show(lambda: setattr(s, 'c', 1))
show(lambda: s.__dict__)
show(lambda: S.a)
def f():
    class T(S): __slots__ = ('a',)
    class U(S): pass
    u = U(); u.z = 1; u.a = 2
    return u.z, u.a
show(f)
def f():
    class T:
        __slots__ = ('a',)
        a = 1
show(f)
def f():
    class T: __slots__ = ('a b',)
show(f)
def f():
    class T: __slots__ = (1,)
show(f)
