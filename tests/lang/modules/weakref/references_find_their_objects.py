# Weak references and the collections of them.

import weakref, gc, sys


class A:
    pass
a = A()
r = weakref.ref(a)
print(r() is a, r == weakref.ref(a))
d = weakref.WeakValueDictionary()
d['k'] = a
print(d['k'] is a, len(d), 'k' in d, list(d.keys()))
k = weakref.WeakKeyDictionary()
k[a] = 1
print(k[a], len(k))
s = weakref.WeakSet()
s.add(a)
print(a in s, len(s))
try:
    weakref.ref(5)
except TypeError as e:
    print(e)
print(gc.isenabled(), gc.collect() >= 0)
import sys as _s
g = None
