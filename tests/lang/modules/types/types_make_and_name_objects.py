# The names and tools of types.

import types
ns = types.SimpleNamespace(a=1, b='x')
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b='x'))
ns.c = 2
print(ns)
del ns.a
print(vars(ns))
m = types.MappingProxyType({'a': 1})
print(m, m['a'], list(m), len(m), 'a' in m, m.get('z'), m | {'b': 2}, repr(m))
try:
    m['b'] = 1
except TypeError as e:
    print(e)
print(isinstance(lambda: 0, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance((x for x in []), types.GeneratorType), types.NoneType, types.ModuleType, isinstance(types, types.ModuleType))
C = types.new_class('C', (int,), {}, lambda ns: ns.update(x=5))
print(C, C.x, C(3) + 1)


def f(self):
    return self


class A:
    pass
a = A()
a.m = types.MethodType(f, a)
print(a.m() is a)
mod = types.ModuleType('mymod', 'docs')
mod.x = 1
print(mod.__name__, mod.__doc__, mod.x, mod)
g = types.FunctionType(f.__code__, globals(), 'newname', (1,))
print(g.__name__, g())
c = types.CellType(5)
print(c.cell_contents)


class Dyn:

    @types.DynamicClassAttribute
    def x(self):
        return 1
print(Dyn().x)
