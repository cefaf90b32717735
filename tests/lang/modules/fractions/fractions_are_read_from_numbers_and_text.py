# Making fractions.

from fractions import Fraction as F


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


for a in ((), (3,), (6, 4), (-6, 4), (6, -4), ('3/4',), (' -3/4 ',), ('1.25',), ('1e3',), ('-2.5e-2',), ('.5',), ('1_0/2',), ('5.',), ('abc',), ('1/0',), ('1/',), ('',), (1, 0), (0.75,), (F(1, 2), F(3, 4)), (1.5, 2), ([],), (True,), (float('inf'),), (float('nan'),), ('3/-4',), ('+7',)):
    attempt(lambda: repr(F(*a)))
