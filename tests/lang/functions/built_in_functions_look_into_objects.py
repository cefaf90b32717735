# locals, vars, dir, getattr and their relatives.

def f(a, b=2):
    c = 3
    print(locals(), vars())

    def g():
        return a
    print(sorted(locals()))
    print(dir())
f(1)


class C:
    x = 1
    print(sorted((k for k in locals())))

    def m(self):
        pass
print([n for n in dir(C) if not n.startswith('__')], [n for n in dir(C()) if not n.startswith('__')])
c = C()
c.z = 1
print(vars(c), c.__dict__)
print(dir(c) == sorted(dir(c)), 'z' in dir(c))
print(len(dir()) > 5, 'C' in dir())
try:
    vars(5)
except TypeError as e:
    print(e)


class D:

    def __dir__(self):
        return ['b', 'a']
print(dir(D()))
print(callable(C), callable(c), callable(len), callable(5))
print(isinstance(1, (str, (int,))), issubclass(bool, (str, int)), isinstance(1, int | str), issubclass(bool, int | None))
try:
    isinstance(1, 5)
except TypeError as e:
    print(e)
try:
    issubclass(1, int)
except TypeError as e:
    print(e)
try:
    issubclass(int, 5)
except TypeError as e:
    print(e)
print(getattr(c, 'z'), getattr(c, 'nope', 'dflt'))
try:
    getattr(c, 'nope')
except AttributeError as e:
    print(e)
setattr(c, 'w', 5)
print(c.w, hasattr(c, 'w'))
delattr(c, 'w')
print(hasattr(c, 'w'))
try:
    getattr(c, 5)
except TypeError as e:
    print(e)
try:
    setattr(5, 'a', 1)
except AttributeError as e:
    print(e)
try:
    hasattr(c, 5)
except TypeError as e:
    print(e)
try:
    object().x = 1
except AttributeError as e:
    print(e)
try:
    1 .x = 1
except AttributeError as e:
    print(e)
try:
    [].x = 1
except AttributeError as e:
    print(e)
try:
    len.x = 1
except AttributeError as e:
    print(e)
try:
    int.x = 1
except TypeError as e:
    print(e)
try:
    None.x
except AttributeError as e:
    print(e)
print(int | str, int | None, int | str == str | int, type(int | str), (int | str).__args__, list[int], dict[str, int], type(list[int]), list[int].__origin__, list[int].__args__)
print(hash(1), hash(True), hash(None) == hash(None))
try:
    hash([])
except TypeError as e:
    print(e)
try:
    hash({})
except TypeError as e:
    print(e)
T = type('T', (C,), {'y': 2, 'm2': lambda s: s.y})
t = T()
print(T.__name__, T.__bases__, t.m2(), t.x, T.__module__, T)
print(type(1), type(T), type(type))
print(id(c) == id(c))
print(print('a', 'b', sep='', end='!\n', flush=True))
print('a', None, 1, sep=None, end=None)
import sys
print('err', file=sys.stdout)
print()
print(sep='x')
