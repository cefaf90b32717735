# What a class builds its instances on, and slots that do not go together.
def show(text):
    try:
        namespace = {}
        exec(text, namespace)
        cls = namespace["X"]
        print(cls.__base__.__name__, list(vars(cls)))
    except Exception as error:
        print(type(error).__name__, error)


a = "class A: __slots__ = ('a',)\n"
b = "class B: __slots__ = ('b',)\n"
p = "class P: pass\n"
show(a + b + "class X(A, B): pass")
show(a + p + "class X(P, A): pass")
show(a + p + "class X(P, A): __slots__ = ()")
show("class A: __slots__ = ()\n" + p + "class X(A, P): pass")
show("class X(ValueError, KeyError): pass")
show("class X(ValueError, OSError): pass")
show("class X(SyntaxError, OSError): pass")
show("class X(int, str): pass")
show(a + "class X(A, int): pass")
show(p + "class X(P, dict): pass")
show("class X: __slots__ = ('__dict__', '__dict__')")
show(p + "class X(P): __slots__ = ('__dict__',)")
show(p + "class X(P): __slots__ = ('__weakref__',)")
show("class X(int): __slots__ = ('a',)")
show("class X(tuple): __slots__ = ()")
show("class X(type): __slots__ = ('a',)")
show("class X: __slots__ = ('a', 'a', '__b', 'c')")
show("class _:\n __slots__ = ('__a',)\nX = _")
