# A name that a script deletes from a module of the library stays deleted, asleep or not.
import bisect
import math
import textwrap

del math.sin, textwrap.dedent, bisect.bisect_left
for module, names in ((math, ("sin", "cos")), (textwrap, ("dedent", "indent")), (bisect, ("bisect_left", "bisect_right"))):
    print([hasattr(module, name) for name in names])
math.sin = len
del math.cos
print(math.sin("abc"), hasattr(math, "cos"))
try:
    textwrap.dedent
except AttributeError as error:
    print(error)
