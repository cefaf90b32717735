# diff_bytes compares lines that need not be text.
import difflib
print(list(difflib.diff_bytes(difflib.unified_diff,[b"a\xff\n",b"b\n"],[b"a\xff\n",b"c\n"],b"f",b"t")))
try: list(difflib.diff_bytes(difflib.unified_diff,["a"],[b"b"]))
except TypeError as e: print(e)
