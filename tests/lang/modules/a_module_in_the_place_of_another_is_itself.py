# A module that a script puts in the place of one of the library is the script's own.
import sys
import types

import string

own = types.ModuleType("string")
own.digits = "none"
sys.modules["string"] = own
letters = string.ascii_letters


def of_modules():
    import string as found

    return found.digits, found is own, string is own


print(of_modules(), len(letters))
del sys.modules["string"]
import string as again

print(again.digits, again is own, again is string, string.digits)
