# The flags and the traps of a context are mappings whose keys are the signals, and nothing else.
from decimal import *

context = Context(prec=4, traps=[])
flags, traps = context.flags, context.traps
print(len(flags), [it.__name__ for it in flags], flags is context.flags, flags == traps)
context.divide(1, 3)
print(flags[Inexact], flags[Rounded], flags.get(Overflow), [it.__name__ for it, is_set in flags.items() if is_set])
flags[Inexact] = 0
flags[Clamped] = "yes"
print(flags)
print(repr(context))
traps.update({InvalidOperation: True, DivisionByZero: True})
print(list(traps.values()), Overflow in traps, ValueError in traps)
for change in (lambda: flags.__getitem__(3), lambda: flags.__setitem__(ValueError, 1), lambda: flags.__delitem__(Inexact), lambda: hash(flags)):
    try:
        change()
    except (KeyError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
other = Context(prec=4)
other.flags = flags
print(other.flags == flags, other.flags is flags, other.flags)
other.flags[Rounded] = False
print(other.flags == flags, flags[Rounded])
other.traps = {signal: signal is Inexact for signal in traps}
print(other, flags.copy() == flags, type(flags.copy()).__name__, flags == dict(flags), flags == 3)
try:
    other.sqrt(2)
except Inexact as error:
    print(error)
