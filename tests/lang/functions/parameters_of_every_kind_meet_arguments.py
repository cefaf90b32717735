# Parameters of every kind, star arguments, defaults, decorators.
def show(f):
    try:
        result = f()
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result)


def va(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
show(lambda: va(1, d=4)); show(lambda: va(1, 2, 3, 4, 5, d=6, f=7)); show(lambda: va(1, a=5, d=1, b=6))
show(lambda: va()); show(lambda: va(1)); show(lambda: va(1, 2, 3, c=4, d=5)); show(lambda: va(*[1, 2], **{'d': 4, 'z': 1}))
show(lambda: va(1, d=1, **{'d': 2})); show(lambda: va(1, **{5: 6})); show(lambda: va(*5)); show(lambda: va(**[1]))
print(va.__defaults__, va.__kwdefaults__, va.__code__.co_argcount, va.__code__.co_posonlyargcount, va.__code__.co_kwonlyargcount, va.__code__.co_varnames, va.__code__.co_flags & 12)
def mut(a, l=[]): l.append(a); return l
mut(1); print(mut(2), mut.__defaults__)
def deco(n):
    def wrap(f):
        print('deco', n, f.__name__ if hasattr(f, '__name__') else f)
        return f
    return wrap
@deco(1)
@deco(2)
def decorated(): "doc"
@deco('c')
class Dc: "class doc"
print(decorated.__doc__, Dc.__doc__, decorated.__qualname__, deco(3)(5))
