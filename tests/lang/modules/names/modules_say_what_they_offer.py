# from m import * gives the names in __all__, which are CPython's.
from __future__ import division
import calendar, copyreg, enum, io, logging, traceback, types, typing, warnings, __future__

for module in [calendar, copyreg, enum, io, logging, traceback, types, typing, warnings, __future__]:
    print(module.__name__, len(module.__all__), sorted(module.__all__)[:4], sorted(module.__all__)[-3:])
    for name in module.__all__:
        getattr(module, name)
expected = sorted(set(calendar.__all__) | set(typing.__all__))
from calendar import *
from typing import *
print(set(expected) <= set(dir()))
print(division, division.getMandatoryRelease(), __future__.all_feature_names)
