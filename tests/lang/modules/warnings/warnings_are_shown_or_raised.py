# warn, filters and catch_warnings.

import warnings, sys
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('hello')
    warnings.warn('dep', DeprecationWarning)
    print(len(w), w[0].message, w[0].category, w[1].category.__name__, str(w[0].message))
warnings.simplefilter('error')
try:
    warnings.warn('boom', RuntimeWarning)
except RuntimeWarning as e:
    print(repr(e))
warnings.simplefilter('ignore')
warnings.warn('nothing')
warnings.resetwarnings()


class MyW(UserWarning):
    pass
sys.stderr = sys.stdout


def f():
    warnings.warn('from f', MyW, stacklevel=1)
f()
f()


def g():
    warnings.warn('from g', stacklevel=2)
g()
for i in range(3):
    warnings.warn('loop')
try:
    warnings.warn('x', int)
except TypeError as e:
    print(e)
